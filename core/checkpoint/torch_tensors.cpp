// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/checkpoint/torch_tensors.h"

#include <algorithm>
#include <bit>
#include <functional>
#include <utility>

#include "core/base/error.h"
#include "core/base/printable.h"

namespace saliscope::checkpoint
{

namespace
{

// torch numbers storages; the longest name of an entry has 65535 bytes.
constexpr std::size_t maximalKeyBytes = 256;
// A parameter of a parameter of a … is not written by torch.
constexpr int maximalWrappers = 16;

/// What is being decoded, for errors.
struct Context {
    const PickleGraph& graph;
    const Message& subject;
    const std::string& file;

    [[noreturn]] void fail(ErrorKind kind, const Message& detail) const
    {
        throw Error(kind, file, detail);
    }
    /// Argument \p index of a tuple.
    const PickleValue& argument(const PickleValue& tuple, std::size_t index) const
    {
        if (tuple.kind != ValueKind::Tuple || index >= tuple.items.size())
            fail(ErrorKind::Damaged, say("%1 is described incompletely", subject));
        return graph.item(tuple, index);
    }
    std::int64_t integer(const PickleValue& value) const
    {
        if (value.kind != ValueKind::Integer)
            fail(ErrorKind::Damaged,
                 say("%1 is described with something else than an integer", subject));
        return value.integer;
    }
    std::vector<std::int64_t> integers(const PickleValue& tuple) const
    {
        if ((tuple.kind != ValueKind::Tuple && tuple.kind != ValueKind::List) ||
            tuple.items.size() > 64)
            fail(ErrorKind::Damaged, say("%1 has a senseless shape", subject));
        std::vector<std::int64_t> result;
        for (const ValueId id : tuple.items)
            result.push_back(integer(graph.value(id)));
        return result;
    }
    [[noreturn]] void failType(const PickleValue& type) const
    {
        fail(ErrorKind::Unsupported,
             say("%1 has elements of the unusual type %2", subject, printable(graph.nameOf(type))));
    }
    /// Whether it is on the list of what has a meaning here, if not as a tensor.
    bool isInterpreted(const PickleValue& value) const
    {
        return value.known.constructor != Constructor::Unknown ||
               graph.constructor(value) != Constructor::Unknown;
    }
    [[noreturn]] void refuse(const PickleValue& value) const
    {
        if (value.kind != ValueKind::Call && value.kind != ValueKind::Global)
            fail(ErrorKind::Damaged,
                 say("%1 is described by something else than a tensor", subject));
        const std::string_view name = graph.nameOf(value);
        if (name.starts_with("torch.") || isInterpreted(value))
            fail(ErrorKind::Unsupported,
                 say("%1 is made by %2 and no plain tensor", subject, printable(name)));
        fail(ErrorKind::Unsafe, say("%1 asks for %2, which is not on the list of what a checkpoint "
                                    "may hold; nothing was run",
                                    subject, printable(graph.nameOf(value))));
    }
};

/// Elements of a storage, from ("storage", class, key, device, elements).
void decodeStorage(const Context& context, const PickleValue& persistent, StoredTensor& tensor)
{
    if (persistent.kind != ValueKind::Persistent)
        context.refuse(persistent);
    const PickleValue& parts = context.graph.item(persistent, 0);
    const PickleValue& type = context.argument(parts, 1);
    const PickleValue& key = context.argument(parts, 2);
    if (context.argument(parts, 0).text != "storage" || key.kind != ValueKind::Text)
        context.fail(ErrorKind::Damaged, say("%1 has a storage without a name", context.subject));
    if (type.known.constructor == Constructor::TypedStorage)
        tensor.storageType = *type.known.type;
    else if (type.known.constructor == Constructor::UntypedStorage)
        tensor.storageType = ElementType::UInt8;
    else if (context.graph.nameOf(type).starts_with("torch."))
        context.failType(type);
    else
        context.refuse(type);
    if (key.text.size() > maximalKeyBytes)
        context.fail(ErrorKind::Damaged,
                     say("%1 has a storage with a name longer than any", context.subject));
    tensor.key = key.text;
    tensor.storageElements = context.integer(context.argument(parts, 4));
}

bool isFloating(ElementType type)
{
    return type == ElementType::Float16 || type == ElementType::BFloat16 ||
           type == ElementType::Float32 || type == ElementType::Float64;
}

/// What torch writes beside a storage about how to look at it: {"neg": True, "conj": True}.
void decodeFlags(const Context& context, const PickleValue& flags, StoredTensor& tensor)
{
    if (flags.kind == ValueKind::None)
        return;
    if (flags.kind != ValueKind::Dictionary)
        context.fail(ErrorKind::Damaged,
                     say("%1 has flags that are no dictionary", context.subject));
    if (flags.items.size() > 16)
        context.fail(ErrorKind::Unsupported,
                     say("%1 is stored with more flags than there are", context.subject));
    for (std::size_t at = 0; at + 1 < flags.items.size(); at += 2) {
        const PickleValue& name = context.graph.item(flags, at);
        const PickleValue& value = context.graph.item(flags, at + 1);
        const bool known = name.text == "neg" || name.text == "conj";
        if (name.kind != ValueKind::Text || !known || value.kind != ValueKind::Boolean)
            context.fail(ErrorKind::Unsupported,
                         say("%1 is stored with the unknown flag \"%2\", so its values are open",
                             context.subject, printable(name.text)));
        if (name.text == "neg") // the conjugate of a real number is the number
            tensor.negated = value.integer != 0;
    }
    if (tensor.negated && !isFloating(tensor.layout.type))
        context.fail(ErrorKind::Unsupported,
                     say("%1 is stored with the flag \"neg\", but its elements are %2",
                         context.subject, elementInfo(tensor.layout.type).name));
}

StoredTensor decodeTensor(const Context& context, Constructor constructor,
                          const PickleValue& arguments)
{
    StoredTensor tensor;
    decodeStorage(context, context.argument(arguments, 0), tensor);
    tensor.layout.type = tensor.storageType;
    tensor.layout.offset = context.integer(context.argument(arguments, 1));
    tensor.layout.shape = context.integers(context.argument(arguments, 2));
    tensor.layout.strides = context.integers(context.argument(arguments, 3));
    if (constructor == Constructor::TensorOfType) {
        const PickleValue& type = context.argument(arguments, 6);
        if (type.known.constructor != Constructor::ElementTypeName)
            context.failType(type);
        tensor.layout.type = *type.known.type;
    }
    const std::size_t flags = constructor == Constructor::TensorOfType ? 7 : 6;
    if (arguments.items.size() > flags)
        decodeFlags(context, context.argument(arguments, flags), tensor);
    return tensor;
}

} // namespace

std::optional<StoredTensor> storedTensor(const PickleGraph& graph, const PickleValue& value,
                                         const Message& subject, const std::string& file)
{
    const Context context{graph, subject, file};
    const PickleValue* current = &value;
    if (current->kind == ValueKind::Global)
        context.refuse(*current);
    for (int depth = 0; current->kind == ValueKind::Call; ++depth) {
        if (depth > maximalWrappers)
            context.fail(ErrorKind::Unsupported,
                         say("%1 is wrapped more often than torch does it", subject));
        const Constructor constructor = graph.constructor(*current);
        const PickleValue& arguments = graph.item(*current, 1);
        const bool makesTensor =
            constructor == Constructor::Tensor || constructor == Constructor::TensorOfType ||
            constructor == Constructor::TensorFromType || constructor == Constructor::Parameter;
        if (makesTensor && current->items.size() > 2)
            context.fail(
                ErrorKind::Unsupported,
                say("%1 is changed after it was made, in a way that is not known here", subject));
        if (constructor == Constructor::Tensor || constructor == Constructor::TensorOfType)
            return decodeTensor(context, constructor, arguments);
        if (constructor == Constructor::TensorFromType) {
            const PickleValue& inner = context.argument(arguments, 0);
            const Constructor rebuild = inner.known.constructor;
            if (rebuild == Constructor::Tensor || rebuild == Constructor::TensorOfType)
                return decodeTensor(context, rebuild, context.argument(arguments, 2));
            context.refuse(inner);
        }
        if (constructor != Constructor::Parameter)
            context.refuse(*current);
        current = &context.argument(arguments, 0);
    }
    return std::nullopt;
}

std::uint64_t TorchStorages::sizeFor(const StoredTensor& tensor, const Message& subject) const
{
    const auto fail = [&](const Message& detail) {
        throw Error(ErrorKind::Damaged, m_file, detail);
    };
    const std::optional<std::uint64_t> size = m_storages.size(tensor.key);
    if (!size)
        fail(say("%1 refers to storage %2, which the file lacks", subject, printable(tensor.key)));
    std::int64_t bytes = 0;
    if (tensor.storageElements < 0 ||
        __builtin_mul_overflow(tensor.storageElements,
                               std::int64_t(elementInfo(tensor.storageType).size), &bytes) ||
        std::uint64_t(bytes) > *size)
        fail(say("%1 announces %2 elements, but its storage has %3 bytes", subject,
                 tensor.storageElements, *size));
    const std::optional<std::uint64_t> needed = neededElements(tensor.layout);
    if (!needed || *needed > std::uint64_t(bytes) / elementInfo(tensor.layout.type).size)
        fail(say("%1 reaches beyond its storage", subject));
    return *size;
}

void TorchStorages::load(std::string_view key)
{
    if (m_loadedKey == key)
        return;
    m_loadedKey.reset();
    m_loaded = {}; // before the next is allocated, so that only one is ever held
    m_loaded = m_storages.read(key);
    m_loadedKey = key;
}

NamedArray TorchStorages::read(const StoredTensor& tensor, const Message& subject)
{
    const std::uint64_t size = sizeFor(tensor, subject);
    const std::optional<std::uint64_t> count =
        elementCount(tensor.layout.shape, m_budget.memoryLeft() / sizeof(float));
    if (!count)
        throw Error(ErrorKind::TooLarge, m_file,
                    say("%1 has more elements than a file of this size justifies", subject));
    m_budget.takeMemory(*count * sizeof(float));
    m_budget.takeWork(*count * sizeof(float));

    NamedArray array;
    array.shape = tensor.layout.shape;
    array.storedType = elementInfo(tensor.layout.type).name;
    array.values.resize(*count);
    const bool native = m_storages.isBigEndian() == (std::endian::native == std::endian::big);
    const bool direct = native && tensor.layout.type == ElementType::Float32 &&
                        tensor.layout.offset == 0 && isContiguous(tensor.layout) &&
                        size == 4 * *count;
    if (direct) {
        m_storages.read(tensor.key, {reinterpret_cast<char*>(array.values.data()), size});
    } else {
        load(tensor.key);
        convertElements(tensor.layout, m_loaded, m_storages.isBigEndian(), array.values);
    }
    if (tensor.negated)
        std::transform(array.values.begin(), array.values.end(), array.values.begin(),
                       std::negate<>());
    return array;
}

} // namespace saliscope::checkpoint
