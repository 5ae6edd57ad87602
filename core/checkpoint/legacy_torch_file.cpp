// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>
#include <map>

#include "core/base/error.h"
#include "core/base/printable.h"
#include "core/checkpoint/byte_source.h"
#include "core/checkpoint/formats.h"
#include "core/checkpoint/pickle_input.h"
#include "core/checkpoint/torch_file.h"
#include "core/checkpoint/unpickler.h"

namespace saliscope::checkpoint
{

namespace
{

/// The pickled number by which torch knows its files, and the version of what follows.
constexpr std::string_view legacyStart =
    "\x80\x02\x8a\x0a\x6c\xfc\x9c\x46\xf9\x20\x6a\xa8\x50\x19.";
constexpr std::string_view legacyVersion = "\x80\x02M\xe9\x03.";

/// Elements that follow the pickles, each storage behind the number of its elements.
class LegacyStorages final : public StorageFile
{
public:
    explicit LegacyStorages(const ByteSource& source)
        : m_source(source)
    {
    }

    /// Finds the storages called \p keys, in their order from \p offset on. \p types says what
    /// their elements are.
    void find(const std::vector<std::string_view>& keys,
              const std::map<std::string_view, ElementType>& types, std::uint64_t offset)
    {
        for (const std::string_view key : keys) {
            const auto type = types.find(key);
            if (type == types.end())
                fail(say("storage %1 belongs to nothing", printable(key)));
            if (m_source.size() - offset < sizeof(std::uint64_t))
                fail(say("it ends before storage %1", printable(key)));
            const std::string bytes = m_source.read(offset, sizeof(std::uint64_t));
            const std::uint64_t count = PickleInput(bytes).number(bytes.size());
            offset += sizeof(std::uint64_t);
            const std::uint64_t size = elementInfo(type->second).size;
            if (count > (m_source.size() - offset) / size)
                fail(say("it ends within storage %1", printable(key)));
            m_places[std::string(key)] = {offset, count * size};
            offset += count * size;
        }
    }

    bool isBigEndian() const override { return false; }
    std::optional<std::uint64_t> size(std::string_view key) const override
    {
        const auto found = m_places.find(key);
        return found == m_places.end() ? std::nullopt : std::optional(found->second.size);
    }
    void read(std::string_view key, std::span<char> target) override
    {
        m_source.read(m_places.find(key)->second.offset, target.data(), target.size());
    }
    std::string read(std::string_view key) override
    {
        const Place& place = m_places.find(key)->second;
        return m_source.read(place.offset, place.size);
    }

private:
    struct Place {
        std::uint64_t offset;
        std::uint64_t size;
    };

    [[noreturn]] void fail(const Message& detail) const
    {
        throw Error(ErrorKind::Damaged, m_source.name(), detail);
    }

    const ByteSource& m_source;
    std::map<std::string, Place, std::less<>> m_places;
};

/// What the elements of each storage are that the pickle refers to.
std::map<std::string_view, ElementType> storageTypes(const PickleGraph& graph,
                                                     const std::string& file)
{
    std::map<std::string_view, ElementType> types;
    for (const PickleValue& value : graph.values) {
        if (value.kind != ValueKind::Persistent)
            continue;
        const PickleValue& parts = graph.item(value, 0);
        if (parts.kind != ValueKind::Tuple || parts.items.size() < 5)
            continue;
        if (parts.items.size() > 5 && graph.item(parts, 5).kind != ValueKind::None)
            throw Error(ErrorKind::Unsupported, file,
                        say("its storages are parts of each other, as only torch before 0.4 wrote "
                            "them"));
        if (const PickleValue& type = graph.item(parts, 1); type.known.type)
            types[graph.item(parts, 2).text] = *type.known.type;
    }
    return types;
}

std::vector<std::string_view> keysOf(const PickleGraph& graph, const std::string& file)
{
    const PickleValue& list = graph.value(graph.root);
    std::vector<std::string_view> keys;
    for (const ValueId id : list.items)
        if (graph.value(id).kind == ValueKind::Text)
            keys.push_back(graph.value(id).text);
    if (list.kind != ValueKind::List || keys.size() != list.items.size() ||
        keys.size() > maximalTensors)
        throw Error(ErrorKind::Damaged, file, say("it does not say which storages follow"));
    return keys;
}

/// The order of bytes on the machine that wrote the file.
void requireLittleEndian(const PickleGraph& system, const std::string& file)
{
    const PickleValue& facts = system.value(system.root);
    const PickleValue* isLittle =
        facts.kind == ValueKind::Dictionary ? system.find(facts, "little_endian") : nullptr;
    if (!isLittle || isLittle->kind != ValueKind::Boolean || isLittle->integer == 0)
        throw Error(ErrorKind::Unsupported, file,
                    say("it was written on a machine of another byte order"));
}

} // namespace

bool isLegacyTorchFile(std::string_view start)
{
    return start.starts_with(legacyStart);
}

Checkpoint readLegacyTorchFile(const ByteSource& source)
{
    WorkBudget budget(source.name(), source.size());
    const auto length = std::size_t(std::min<std::uint64_t>(source.size(), maximalPickleBytes));
    budget.takeMemory(length);
    const std::string pickles = source.read(0, length);
    std::string_view rest = std::string_view(pickles).substr(legacyStart.size());
    if (!rest.starts_with(legacyVersion))
        throw Error(ErrorKind::Unsupported, source.name(),
                    say("it is of an unknown version of torch's earlier file format"));
    rest.remove_prefix(legacyVersion.size());
    const auto next = [&] {
        std::size_t used = 0;
        PickleGraph graph = unpickle(rest, budget, &used);
        rest.remove_prefix(used);
        return graph;
    };
    requireLittleEndian(next(), source.name());
    const PickleGraph graph = next();
    const PickleGraph keys = next();
    LegacyStorages file(source);
    file.find(keysOf(keys, source.name()), storageTypes(graph, source.name()),
              pickles.size() - rest.size());
    TorchStorages storages(budget, file);
    Checkpoint checkpoint = checkpointOf(graph, storages, budget);
    constexpr std::string_view zip = "-zip";
    if (std::string& format = checkpoint.format; format.ends_with(zip))
        format.replace(format.size() - zip.size(), zip.size(), "-legacy");
    return checkpoint;
}

} // namespace saliscope::checkpoint
