// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/message.h"
#include "core/checkpoint/pickle_value.h"
#include "core/checkpoint/torch_tensors.h"

namespace saliscope::checkpoint
{

/// Reads numbers however a pickle spells them: Python's, torch's tensors, NumPy's arrays and
/// scalars, and lists of those.
class NumberReader final
{
public:
    NumberReader(const PickleGraph& graph, TorchStorages& storages, const std::string& file)
        : m_graph(graph)
        , m_storages(storages)
        , m_file(file)
    {
    }

    /// The numbers of \p value in order, 4096 at most. \p subject says in errors what they are.
    /// Throws Error Damaged, TooLarge, Unsupported (NumPy's other types) or Unsafe (foreign
    /// objects).
    std::vector<float> numbers(const PickleValue& value, const Message& subject);

private:
    void append(const PickleValue& value, const Message& subject, std::vector<float>& numbers);
    std::optional<std::vector<float>> ofNumpy(const PickleValue& value, const Message& subject);
    std::vector<float> ofBytes(const PickleValue& type, const PickleValue& bytes,
                               const Message& subject);

    const PickleGraph& m_graph;
    TorchStorages& m_storages;
    const std::string& m_file;
};

} // namespace saliscope::checkpoint
