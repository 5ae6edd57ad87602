// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/message.h"
#include "core/checkpoint/checkpoint.h"
#include "core/checkpoint/pickle_value.h"
#include "core/checkpoint/tensor_reader.h"
#include "core/checkpoint/zip_archive.h"

namespace saliscope::checkpoint
{

/// A tensor as a pickle describes it; unchecked against the storage.
struct StoredTensor {
    std::string_view key; ///< of the storage: entry FOLDER/data/KEY
    ElementType storageType = ElementType::Float32;
    std::int64_t storageElements = 0;
    TensorLayout layout;
    bool negated = false; ///< the tensor is what is stored with the other sign
};

/// The tensor or parameter that \p value rebuilds; nothing for plain values. \p subject says what
/// needs it in errors ("weight \"conv.bias\""). Throws Error Unsafe when \p value is an object
/// outside the fixed list, Unsupported when it is a tensor of another kind (sparse, quantised,
/// complex …), Damaged when its arguments are senseless.
std::optional<StoredTensor> storedTensor(const PickleGraph& graph, const PickleValue& value,
                                         const Message& subject, const std::string& file);

/// Reads tensors out of the archive of a torch file, a storage at a time; the storage read last
/// is kept for the next tensor. Storages and elements count against the budget.
class TorchStorages final
{
public:
    /// Reads the byte order. \p folder is the archive's top folder.
    TorchStorages(WorkBudget& budget, ZipArchive& archive, std::string folder);

    /// Throws Error Damaged (missing or short storage, impossible layout) or TooLarge.
    NamedArray read(const StoredTensor& tensor, const Message& subject);

private:
    const ZipArchive::Entry& entry(const StoredTensor& tensor, const Message& subject) const;
    void load(const ZipArchive::Entry& entry, std::string_view key);

    WorkBudget& m_budget;
    const std::string& m_file;
    ZipArchive& m_archive;
    std::string m_folder;
    bool m_bigEndian = false;
    std::optional<std::string> m_loadedKey;
    std::string m_loaded;
};

} // namespace saliscope::checkpoint
