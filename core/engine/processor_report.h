// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <vector>

namespace saliscope::engine
{

/// What the processor and the libraries that compute on it offer.
struct ProcessorReport {
    int threads = 1;                       ///< that networks may use
    std::vector<std::string> instructions; ///< "AVX2", "AVX-512", "bfloat16", "AMX"
    std::string productLibrary;            ///< of matrix products: "oneDNN 2.6.3"
    double gigaflops = 0; ///< float32, measured: 10⁹ operations a second of these products
    std::string blas;     ///< of eigenvectors: "OpenBLAS (/usr/lib/…/libblas.so.3)"
    bool isReferenceBlas = false; ///< a hundredth as fast as others
};

} // namespace saliscope::engine
