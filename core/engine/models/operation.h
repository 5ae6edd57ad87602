// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <functional>
#include <memory>
#include <string>
#include <torch/types.h>
#include <utility>
#include <vector>

namespace saliscope::engine
{

using torch::Tensor;

/// What a step of a network computes, in evaluation mode. It holds any copyable type with
///
///     std::string kind() const;  // "convolution", "batch norm", … for lists and messages
///     Tensor apply(const std::vector<Tensor>& inputs, bool inPlace) const;
///
/// and, where it has them,
///
///     std::vector<Tensor*> parameters();  // what moves to a device; some may be undefined
///     Tensor bias() const;      // see bias() below
///     bool isPicture() const;   // false for one whose value is no picture
///     bool mayAlias() const;    // true for one whose value may lie in its input's memory
///
/// so that an operator is a type of its own, and nothing else has a list of them. Copies are
/// independent; tensors are shared.
class Operation final
{
public:
    template <typename Kind>
    requires(!std::is_same_v<Kind, Operation>) Operation(Kind operation)
        : m_held(std::make_unique<Held<Kind>>(std::move(operation)))
    {
    }
    Operation(const Operation& other)
        : m_held(other.m_held->copy())
    {
    }
    Operation(Operation&&) noexcept = default;
    Operation& operator=(Operation other) noexcept
    {
        m_held = std::move(other.m_held);
        return *this;
    }

    std::string kind() const { return m_held->kind(); }

    /// The step's value. \p inPlace allows the first input's memory to be overwritten and what lies
    /// behind it to be used. Without gradients the result of a concatenation with room is not
    /// dense: its pixels lie further apart than it has channels.
    Tensor apply(const std::vector<Tensor>& inputs, bool inPlace) const
    {
        return m_held->apply(inputs, inPlace);
    }

    /// What the step adds to its value whatever its input, in a shape that broadcasts to one
    /// sample's value (C×1×1 for pictures); undefined: nothing.
    Tensor bias() const { return m_held->bias(); }

    bool isPicture() const { return m_held->isPicture(); }
    bool mayAlias() const { return m_held->mayAlias(); }

    /// Calls \p visit for every parameter there is.
    void forEachParameter(const std::function<void(Tensor&)>& visit)
    {
        for (Tensor* parameter : m_held->parameters())
            if (parameter->defined())
                visit(*parameter);
    }

    /// What it holds when that is a \p Kind, else nullptr.
    template <typename Kind>
    const Kind* as() const
    {
        const auto* held = dynamic_cast<const Held<Kind>*>(m_held.get());
        return held ? &held->operation : nullptr;
    }

private:
    struct Anything {
        virtual ~Anything() = default;
        virtual std::unique_ptr<Anything> copy() const = 0;
        virtual std::string kind() const = 0;
        virtual Tensor apply(const std::vector<Tensor>& inputs, bool inPlace) const = 0;
        virtual std::vector<Tensor*> parameters() = 0;
        virtual Tensor bias() const = 0;
        virtual bool isPicture() const = 0;
        virtual bool mayAlias() const = 0;
    };

    template <typename Kind>
    struct Held final : Anything {
        explicit Held(Kind held)
            : operation(std::move(held))
        {
        }
        std::unique_ptr<Anything> copy() const override
        {
            return std::make_unique<Held>(operation);
        }
        std::string kind() const override { return operation.kind(); }
        Tensor apply(const std::vector<Tensor>& inputs, bool inPlace) const override
        {
            return operation.apply(inputs, inPlace);
        }
        std::vector<Tensor*> parameters() override
        {
            if constexpr (requires { operation.parameters(); })
                return operation.parameters();
            else
                return {};
        }
        Tensor bias() const override
        {
            if constexpr (requires { operation.bias(); })
                return operation.bias();
            else
                return {};
        }
        bool isPicture() const override
        {
            if constexpr (requires { operation.isPicture(); })
                return operation.isPicture();
            else
                return true;
        }
        bool mayAlias() const override
        {
            if constexpr (requires { operation.mayAlias(); })
                return operation.mayAlias();
            else
                return false;
        }

        Kind operation;
    };

    std::unique_ptr<Anything> m_held;
};

} // namespace saliscope::engine
