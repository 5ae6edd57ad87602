// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/models/matrix_product.h"

#include <QTest>
#include <torch/autograd.h>

using namespace saliscope::engine;

using Sizes = std::vector<std::int64_t>;

namespace
{

double differenceOf(const Tensor& one, const Tensor& other)
{
    if (one.sizes() != other.sizes())
        return 1e30;
    const Tensor right = other.to(torch::kFloat64);
    return ((one - right).abs().max() / (1e-30 + right.abs().max())).item<double>();
}

Tensor exact(const Tensor& x)
{
    return x.detach().to(torch::kFloat64);
}

} // namespace

/// Products through oneDNN beside LibTorch's own in double precision.
class TestMatrixProduct final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { torch::manual_seed(7); }

    void productsAreThoseOfLibTorch_data()
    {
        QTest::addColumn<Sizes>("a");
        QTest::addColumn<Sizes>("b");
        QTest::newRow("matrices") << Sizes{17, 33} << Sizes{33, 9};
        QTest::newRow("one row") << Sizes{1, 64} << Sizes{64, 1000};
        QTest::newRow("tokens and weights") << Sizes{1, 197, 192} << Sizes{192, 768};
        QTest::newRow("heads") << Sizes{2, 6, 197, 64} << Sizes{2, 6, 64, 197};
        QTest::newRow("broadcast heads") << Sizes{2, 1, 5, 8} << Sizes{3, 8, 4};
        QTest::newRow("matrix and heads") << Sizes{5, 8} << Sizes{3, 8, 4};
        QTest::newRow("single numbers") << Sizes{1, 1} << Sizes{1, 1};
        QTest::newRow("vector") << Sizes{8} << Sizes{8, 4};
        QTest::newRow("nothing") << Sizes{0, 8} << Sizes{8, 4};
        QTest::newRow("empty sum") << Sizes{3, 0} << Sizes{0, 4};
    }

    void productsAreThoseOfLibTorch()
    {
        QFETCH(Sizes, a);
        QFETCH(Sizes, b);
        const Tensor left = torch::randn(a);
        const Tensor right = torch::randn(b);
        const Tensor result = matrixProduct(left, right);
        const Tensor wanted = torch::matmul(exact(left), exact(right));
        QCOMPARE(result.sizes().vec(), wanted.sizes().vec());
        if (result.numel() > 0 && left.numel() > 0)
            QVERIFY(differenceOf(result, wanted) < 2e-6);
    }

    /// Columns instead of rows, gaps, parts of larger tensors, every second element, repeats.
    void anyLayoutIsRead()
    {
        const Tensor b = torch::randn({4, 8, 16});
        const Tensor all = torch::randn({4, 20, 40});
        const std::vector<Tensor> layouts = {
            all.narrow(1, 3, 5).narrow(2, 7, 8),        torch::randn({8, 5, 4}).permute({2, 1, 0}),
            torch::randn({5, 8, 4}).permute({2, 0, 1}), torch::randn({4, 8, 5}).transpose(1, 2),
            all.slice(1, 0, 10, 2).slice(2, 0, 16, 2),  torch::randn({1, 5, 8}).expand({4, 5, 8}),
            torch::randn({4, 1, 8}).expand({4, 5, 8}),
        };
        for (const Tensor& a : layouts) {
            const Tensor wanted = torch::matmul(exact(a), exact(b));
            QVERIFY(differenceOf(matrixProduct(a, b), wanted) < 2e-6);
            const Tensor turned = matrixProduct(b.transpose(1, 2), a.transpose(1, 2));
            QVERIFY(differenceOf(turned, wanted.transpose(1, 2)) < 2e-6);
        }
    }

    void gradientsAreProducts()
    {
        for (const bool isWeight : {false, true}) {
            const Tensor a = torch::randn({2, 3, 7, 5}).requires_grad_(true);
            const Tensor b = torch::randn(isWeight ? Sizes{5, 11} : Sizes{3, 5, 11});
            const Tensor other = b.clone().requires_grad_(true);
            const Tensor weights = torch::randn({2, 3, 7, 11});
            const auto found =
                torch::autograd::grad({(matrixProduct(a, other) * weights).sum()}, {a, other});
            const Tensor x = exact(a).requires_grad_(true);
            const Tensor y = exact(b).requires_grad_(true);
            const auto wanted =
                torch::autograd::grad({(torch::matmul(x, y) * weights).sum()}, {x, y});
            QVERIFY(differenceOf(found[0], wanted[0]) < 2e-6);
            QVERIFY(differenceOf(found[1], wanted[1]) < 2e-6);
        }
    }

    void linearAddsItsOffset()
    {
        const Tensor x = torch::randn({2, 9, 6}).requires_grad_(true);
        const Tensor weight = torch::randn({4, 6});
        const Tensor offset = torch::randn({4});
        const Tensor y = exact(x).requires_grad_(true);
        const Tensor wanted = torch::linear(y, exact(weight), exact(offset));
        const Tensor result = linearProduct(x, weight, offset);
        QVERIFY(differenceOf(result, wanted) < 2e-6);
        QVERIFY(differenceOf(torch::autograd::grad({result.sum()}, {x})[0],
                             torch::autograd::grad({wanted.sum()}, {y})[0]) < 2e-6);
        QVERIFY(differenceOf(linearProduct(x, weight, {}), torch::linear(y, exact(weight))) < 2e-6);
        // A weight that lies in memory as its transpose.
        const Tensor turned = torch::randn({6, 4}).t();
        QVERIFY(differenceOf(linearProduct(x, turned, {}), torch::linear(y, exact(turned))) < 2e-6);
    }

    void sumsOfEinstein_data()
    {
        QTest::addColumn<QByteArray>("equation");
        QTest::addColumn<Sizes>("a");
        QTest::addColumn<Sizes>("b");
        QTest::newRow("product") << QByteArray("ij,jk->ik") << Sizes{3, 4} << Sizes{4, 5};
        QTest::newRow("heads") << QByteArray("bhid, bhjd -> bhij") << Sizes{2, 3, 7, 5}
                               << Sizes{2, 3, 9, 5};
        QTest::newRow("order") << QByteArray("bij,bkj->kbi") << Sizes{2, 3, 4} << Sizes{2, 5, 4};
        QTest::newRow("two sums") << QByteArray("iajb,bja->i") << Sizes{3, 2, 4, 5}
                                  << Sizes{5, 4, 2};
        QTest::newRow("outer") << QByteArray("i,j->ij") << Sizes{3} << Sizes{4};
        QTest::newRow("elements") << QByteArray("ij,ij->ij") << Sizes{3, 4} << Sizes{3, 4};
        QTest::newRow("sum of one") << QByteArray("ij,k->k") << Sizes{3, 4} << Sizes{5};
        QTest::newRow("broadcast")
            << QByteArray("bij,bjk->bik") << Sizes{1, 3, 4} << Sizes{2, 4, 5};
        QTest::newRow("dots") << QByteArray("...ij,...jk->...ik") << Sizes{2, 3, 4}
                              << Sizes{2, 4, 5};
        QTest::newRow("diagonal") << QByteArray("ii,ij->j") << Sizes{4, 4} << Sizes{4, 5};
        QTest::newRow("implicit") << QByteArray("ij,jk") << Sizes{3, 4} << Sizes{4, 5};
    }

    void sumsOfEinstein()
    {
        QFETCH(QByteArray, equation);
        QFETCH(Sizes, a);
        QFETCH(Sizes, b);
        const Tensor left = torch::randn(a);
        const Tensor right = torch::randn(b);
        const std::string text = equation.toStdString();
        QVERIFY(differenceOf(einsteinSum(text, {left, right}),
                             torch::einsum(text, {exact(left), exact(right)})) < 2e-6);
    }

    void whatDoesNotFitIsRefused()
    {
        QVERIFY_THROWS_EXCEPTION(c10::Error,
                                 matrixProduct(torch::ones({2, 3}), torch::ones({4, 5})));
        QVERIFY_THROWS_EXCEPTION(c10::Error,
                                 matrixProduct(torch::ones({2, 1, 3}), torch::ones({3, 3, 5, 4})));
        QVERIFY_THROWS_EXCEPTION(
            c10::Error, einsteinSum("ij,jk->iz", {torch::ones({2, 2}), torch::ones({2, 2})}));
    }
};

QTEST_GUILESS_MAIN(TestMatrixProduct)
#include "tst_matrix_product.moc"
