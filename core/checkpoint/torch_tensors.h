// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/base/message.h"
#include "core/base/work_budget.h"
#include "core/checkpoint/checkpoint.h"
#include "core/checkpoint/pickle_value.h"
#include "core/checkpoint/tensor_reader.h"

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

/// Where a file has the elements that its pickle refers to. Threads: one at a time.
class StorageFile
{
public:
    virtual ~StorageFile() = default;

    virtual bool isBigEndian() const = 0;
    /// In bytes; nothing when there is no storage of this name.
    virtual std::optional<std::uint64_t> size(std::string_view key) const = 0;
    /// Fills \p target, as long as the storage, which has to be there. Throws Error Damaged.
    virtual void read(std::string_view key, std::span<char> target) = 0;
    /// The same, allocated once what the file says of it was checked.
    virtual std::string read(std::string_view key) = 0;
};

/// Reads tensors out of a torch file, a storage at a time; the storage read last is kept for the
/// next tensor. Storages and elements count against the budget.
class TorchStorages final
{
public:
    /// Both must outlive this object.
    TorchStorages(WorkBudget& budget, StorageFile& storages)
        : m_budget(budget)
        , m_file(budget.file())
        , m_storages(storages)
    {
    }

    /// Throws Error Damaged (missing or short storage, impossible layout) or TooLarge.
    NamedArray read(const StoredTensor& tensor, const Message& subject);

private:
    /// Checks \p tensor against its storage, whose size is returned.
    std::uint64_t sizeFor(const StoredTensor& tensor, const Message& subject) const;
    void load(std::string_view key);

    WorkBudget& m_budget;
    const std::string& m_file;
    StorageFile& m_storages;
    std::optional<std::string> m_loadedKey;
    std::string m_loaded;
};

} // namespace saliscope::checkpoint
