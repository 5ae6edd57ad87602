// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/checkpoint/torch_file.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <utility>

#include "core/base/error.h"
#include "core/base/printable.h"
#include "core/checkpoint/formats.h"
#include "core/checkpoint/module_reader.h"
#include "core/checkpoint/normalizer_reader.h"
#include "core/checkpoint/number_reader.h"
#include "core/checkpoint/plain_values.h"
#include "core/checkpoint/unpickler.h"
#include "core/checkpoint/zip_archive.h"

namespace saliscope::checkpoint
{

namespace
{

/// The top folder of the archive: "archive", or the stem of the name the file was saved under.
std::string topFolder(const ZipArchive& archive, const std::string& file)
{
    constexpr std::string_view ending = "/data.pkl";
    std::string folder;
    for (const ZipArchive::Entry& entry : archive.entries()) {
        const std::string_view name = entry.name;
        if (!name.ends_with(ending) || name.find('/') != name.size() - ending.size())
            continue;
        if (!folder.empty())
            throw Error(ErrorKind::Damaged, file,
                        say("it holds two pickles, and which is meant is open"));
        folder = name.substr(0, name.size() - ending.size());
    }
    const auto isCheckpoint = [](const ZipArchive::Entry& entry) {
        return entry.name.ends_with(".ckpt") || entry.name.ends_with(".pt") ||
               entry.name.ends_with(".pth") || entry.name.ends_with(".safetensors");
    };
    if (folder.empty())
        for (const ZipArchive::Entry& entry : archive.entries())
            if (isCheckpoint(entry))
                throw Error(ErrorKind::UnknownFormat, file,
                            say("it is a ZIP archive with %1 in it; unpack it and name that file",
                                printable(entry.name)));
    if (folder.empty())
        throw Error(ErrorKind::UnknownFormat, file,
                    say("it is a ZIP archive, but not one written by torch: data.pkl is missing"));
    if (archive.find(folder + "/constants.pkl"))
        throw Error(
            ErrorKind::Unsupported, file,
            say("it is a compiled TorchScript model; a checkpoint with a state_dict is needed"));
    return folder;
}

void checkVersion(ZipArchive& archive, const std::string& folder, const std::string& file)
{
    constexpr int newest = 10; // of the file formats that torch itself reads
    const ZipArchive::Entry* entry = archive.find(folder + "/version");
    if (!entry || entry->size > 16)
        return;
    const std::string text = archive.read(*entry);
    int version = 0;
    std::from_chars(text.data(), text.data() + text.size(), version);
    if (version > newest)
        throw Error(ErrorKind::Unsupported, file,
                    say("it has version %1 of torch's file format", version));
}

std::string readPickle(ZipArchive& archive, const std::string& folder, WorkBudget& budget)
{
    const ZipArchive::Entry& entry = *archive.find(folder + "/data.pkl");
    // Where it is deflated, it may be larger than the file, but not out of all proportion.
    const std::uint64_t most = std::min<std::uint64_t>(
        maximalPickleBytes, 8 * budget.fileBytes() + (std::uint64_t(1) << 20));
    if (entry.size > most)
        throw Error(ErrorKind::TooLarge, budget.file(),
                    say("data.pkl is larger than any checkpoint needs"));
    budget.takeMemory(entry.size);
    return archive.read(entry);
}

/// The storages of an archive: entries FOLDER/data/KEY.
class ZipStorages final : public StorageFile
{
public:
    ZipStorages(ZipArchive& archive, std::string folder, const std::string& file)
        : m_archive(archive)
        , m_folder(std::move(folder))
    {
        const ZipArchive::Entry* order = archive.find(m_folder + "/byteorder");
        const std::string text = order && order->size <= 16 ? archive.read(*order) : "little";
        if ((order && order->size > 16) || (text != "little" && text != "big"))
            throw Error(ErrorKind::Damaged, file, say("its byte order is neither little nor big"));
        m_isBigEndian = text == "big";
    }

    bool isBigEndian() const override { return m_isBigEndian; }
    std::optional<std::uint64_t> size(std::string_view key) const override
    {
        const ZipArchive::Entry* found = find(key);
        return found ? std::optional(found->size) : std::nullopt;
    }
    void read(std::string_view key, std::span<char> target) override
    {
        m_archive.read(*find(key), target);
    }
    std::string read(std::string_view key) override { return m_archive.read(*find(key)); }

private:
    const ZipArchive::Entry* find(std::string_view key) const
    {
        return m_archive.find(m_folder + "/data/" + std::string(key));
    }

    ZipArchive& m_archive;
    std::string m_folder;
    bool m_isBigEndian = false;
};

constexpr std::size_t maximalCallbacks = 1000; // and as many items of each

bool isReadableName(const PickleValue& key)
{
    return key.kind == ValueKind::Text && key.text.size() <= 1000 && isPrintable(key.text);
}

/// Turns the values of one file's pickle into a Checkpoint.
class TorchFile final
{
public:
    TorchFile(const PickleGraph& graph, TorchStorages& storages, WorkBudget& budget)
        : m_graph(graph)
        , m_storages(storages)
        , m_budget(budget)
        , m_numbers(graph, storages, budget.file())
        , m_file(budget.file())
    {
    }

    Checkpoint read();

private:
    std::optional<std::string> keyOfTensors() const;
    [[noreturn]] void failWithoutWeights() const;
    const PickleValue* wholeModule() const;
    void readWeights(const PickleValue& states);
    void readModule(const PickleValue& module);
    void addTensor(std::string_view name, bool isReadable, const PickleValue& value);
    void leaveOut(std::string_view name, const Error& problem);
    void readTensors();
    void readMonitor(const PickleValue* callbacks);
    std::optional<double> readScalar(const PickleValue* value);
    std::optional<std::int64_t> integer(std::string_view key) const;
    const PickleValue& root() const { return m_graph.value(m_graph.root); }

    const PickleGraph& m_graph;
    TorchStorages& m_storages;
    WorkBudget& m_budget;
    NumberReader m_numbers;
    const std::string& m_file;
    std::map<std::string, StoredTensor> m_tensors;
    std::optional<Error> m_firstProblem; ///< of an entry among the weights
    Checkpoint m_result;
};

/// Where other programs put what Lightning calls state_dict.
std::optional<std::string> TorchFile::keyOfTensors() const
{
    if (root().kind != ValueKind::Dictionary)
        return std::nullopt;
    constexpr std::size_t most = 64; // of both, for it is a guess for the error alone
    for (std::size_t at = 0; at + 1 < std::min(root().items.size(), most); at += 2) {
        const PickleValue& key = m_graph.item(root(), at);
        const PickleValue& inner = m_graph.item(root(), at + 1);
        if (key.kind != ValueKind::Text || inner.kind != ValueKind::Dictionary)
            continue;
        for (std::size_t index = 1; index < std::min(inner.items.size(), most); index += 2)
            if (const Constructor made = m_graph.constructor(m_graph.item(inner, index));
                made == Constructor::Tensor || made == Constructor::TensorOfType ||
                made == Constructor::Parameter)
                return printable(key.text);
    }
    return std::nullopt;
}

void TorchFile::failWithoutWeights() const
{
    if (!m_graph.unknownNames.empty())
        throw Error(ErrorKind::Unsafe, m_file,
                    say("it holds no weights, but asks for %1; nothing was run",
                        printable(m_graph.unknownNames.front())));
    if (const std::optional<std::string> key = keyOfTensors())
        throw Error(
            ErrorKind::Unsupported, m_file,
            say("its tensors are under \"%1\" instead of \"state_dict\"; write them anew "
                "with `torch.save(dict(state_dict=torch.load(FILE)[\"%1\"]), \"new.ckpt\")`",
                *key));
    throw Error(ErrorKind::Unsupported, m_file,
                say("it holds neither a state_dict nor tensors by name"));
}

/// The file's content, or the only value in it that is a module.
const PickleValue* TorchFile::wholeModule() const
{
    if (isModule(m_graph, root()))
        return &root();
    const PickleValue* found = nullptr;
    constexpr std::size_t most = 256;
    if (root().kind == ValueKind::Dictionary && root().items.size() <= most)
        for (std::size_t at = 1; at < root().items.size(); at += 2)
            if (const PickleValue& value = m_graph.item(root(), at); isModule(m_graph, value))
                found = found ? nullptr : &value;
    return found;
}

/// Its parameters and buffers get the names they have in a state dict.
void TorchFile::readModule(const PickleValue& module)
{
    m_result.format = "torch-module";
    ModuleTree tree = readModules(
        m_graph, module, m_budget, [&](const std::string& name, const PickleValue& value) {
            if (m_tensors.size() >= maximalTensors)
                throw Error(ErrorKind::TooLarge, m_file,
                            say("it holds more weights than any network"));
            addTensor(name, true, value);
        });
    if (m_tensors.empty() && m_firstProblem)
        throw Error(*m_firstProblem);
    readTensors();
    m_result.modules = std::move(tree.modules);
    m_result.outputNames = std::move(tree.outputNames);
}

Checkpoint TorchFile::read()
{
    const bool hasStates =
        root().kind == ValueKind::Dictionary && m_graph.find(root(), "state_dict");
    if (const PickleValue* module = hasStates ? nullptr : wholeModule()) {
        readModule(*module);
        if (m_result.weights.empty())
            failWithoutWeights();
        for (const std::string_view name : m_graph.unknownNames)
            m_result.ignoredObjects.push_back(printable(name));
        return std::move(m_result);
    }
    if (root().kind != ValueKind::Dictionary)
        failWithoutWeights();
    const PickleValue* states = m_graph.find(root(), "state_dict");
    m_result.format = states ? "lightning-zip" : "torch-zip";
    readWeights(states ? *states : root());
    if (m_result.weights.empty())
        failWithoutWeights();
    for (const std::string_view name : m_graph.unknownNames)
        m_result.ignoredObjects.push_back(printable(name));
    if (!states)
        return std::move(m_result);
    if (const PickleValue* value = m_graph.find(root(), "normalizer");
        value && value->kind != ValueKind::None)
        m_result.normalizer = readNormalizer(m_graph, m_numbers, *value, m_file);
    readMonitor(m_graph.find(root(), "callbacks"));
    m_result.epoch = integer("epoch");
    m_result.globalStep = integer("global_step");
    constexpr std::string_view version = "pytorch-lightning_version";
    if (const PickleValue* value = m_graph.find(root(), version))
        m_result.lightningVersion = plainText(m_graph, *value).value_or(std::string());
    // Read above, or the bookkeeping of training, which tells a user nothing.
    constexpr std::array<std::string_view, 9> except = {
        "state_dict", "normalizer",       "epoch",         "global_step", version,
        "callbacks",  "optimizer_states", "lr_schedulers", "loops"};
    m_result.attributes = plainAttributes(m_graph, root(), except);
    return std::move(m_result);
}

void TorchFile::readWeights(const PickleValue& states)
{
    if (states.kind == ValueKind::Call)
        storedTensor(m_graph, states, say("the state_dict"), m_file);
    if (states.kind != ValueKind::Dictionary)
        throw Error(ErrorKind::Damaged, m_file, say("its state_dict is no dictionary"));
    if (states.items.size() / 2 > maximalTensors)
        throw Error(ErrorKind::TooLarge, m_file,
                    say("it holds %1 weights, more than any network", states.items.size() / 2));
    for (std::size_t at = 0; at + 1 < states.items.size(); at += 2)
        addTensor(m_graph.item(states, at).text, isReadableName(m_graph.item(states, at)),
                  m_graph.item(states, at + 1));
    if (m_tensors.empty() && m_firstProblem)
        throw Error(*m_firstProblem);
    readTensors();
}

/// What no network may need is no error: metrics that were registered as modules, extra states.
void TorchFile::addTensor(std::string_view name, bool isReadable, const PickleValue& value)
{
    const Message subject = say("weight \"%1\"", printable(name));
    try {
        std::optional<StoredTensor> tensor = storedTensor(m_graph, value, subject, m_file);
        if (!tensor && isReadable)
            leaveOut(name, {ErrorKind::Unsupported, m_file, say("%1 is no tensor", subject)});
        if (!tensor)
            return;
        if (!isReadable)
            throw Error(ErrorKind::Unsupported, m_file, say("%1 has no readable name", subject));
        m_tensors[std::string(name)] = std::move(*tensor);
    } catch (const Error& error) {
        if (error.kind() == ErrorKind::Damaged)
            throw;
        if (!m_firstProblem)
            m_firstProblem = error;
        if (isReadable)
            leaveOut(name, error);
    }
}

void TorchFile::leaveOut(std::string_view name, const Error& problem)
{
    if (m_result.unusable.size() < maximalUnusable)
        m_result.unusable.emplace(name, problem);
}

/// In the order of storages, so that each is read once however many tensors share it.
void TorchFile::readTensors()
{
    std::vector<std::map<std::string, StoredTensor>::const_iterator> order;
    for (auto it = m_tensors.cbegin(); it != m_tensors.cend(); ++it)
        order.push_back(it);
    std::sort(order.begin(), order.end(), [](const auto& left, const auto& right) {
        return left->second.key < right->second.key;
    });
    for (const auto& it : order)
        m_result.weights[it->first] =
            m_storages.read(it->second, say("weight \"%1\"", printable(it->first)));
}

void TorchFile::readMonitor(const PickleValue* callbacks)
{
    if (!callbacks || callbacks->kind != ValueKind::Dictionary)
        return;
    const std::size_t end = std::min(callbacks->items.size(), 2 * maximalCallbacks);
    for (std::size_t at = 0; at + 1 < end; at += 2) {
        const PickleValue& callback = m_graph.item(*callbacks, at + 1);
        if (callback.kind != ValueKind::Dictionary || callback.items.size() > 2 * maximalCallbacks)
            continue;
        const PickleValue* monitor = m_graph.find(callback, "monitor");
        if (!monitor || monitor->kind != ValueKind::Text)
            continue;
        m_result.monitor = printable(monitor->text);
        m_result.monitorValue = readScalar(m_graph.find(callback, "best_model_score"));
        return;
    }
}

/// Only shown, so whatever is not a number is left out.
std::optional<double> TorchFile::readScalar(const PickleValue* value)
{
    if (!value)
        return std::nullopt;
    try {
        const std::vector<float> numbers = m_numbers.numbers(*value, say("the monitored score"));
        return numbers.size() == 1 ? std::optional<double>(numbers.front()) : std::nullopt;
    } catch (const Error&) {
        return std::nullopt;
    }
}

std::optional<std::int64_t> TorchFile::integer(std::string_view key) const
{
    const PickleValue* value = m_graph.find(root(), key);
    if (!value || value->kind != ValueKind::Integer)
        return std::nullopt;
    return value->integer;
}

} // namespace

void checkNormalizer(const Normalizer& normalizer, const std::string& file)
{
    const auto finite = [](float value) { return std::isfinite(value); };
    const auto usable = [](float value) { return std::isfinite(value) && value != 0; };
    const std::size_t planes = std::max(normalizer.mean.size(), normalizer.std.size());
    const auto fits = [&](const std::vector<float>& values) {
        return values.size() == planes || values.size() == 1; // one for all planes
    };
    if (planes == 0 || planes > 4096 || !fits(normalizer.mean) || !fits(normalizer.std) ||
        !std::all_of(normalizer.mean.begin(), normalizer.mean.end(), finite) ||
        !std::all_of(normalizer.std.begin(), normalizer.std.end(), usable))
        throw Error(
            ErrorKind::Damaged, file,
            say("its normalizer's mean and std are not two lists of equally many usable numbers"));
}

Checkpoint checkpointOf(const PickleGraph& graph, TorchStorages& storages, WorkBudget& budget)
{
    return TorchFile(graph, storages, budget).read();
}

Checkpoint readTorchFile(const ByteSource& source)
{
    WorkBudget budget(source.name(), source.size());
    ZipArchive archive(source, budget);
    const std::string folder = topFolder(archive, source.name());
    checkVersion(archive, folder, source.name());
    const std::string pickle = readPickle(archive, folder, budget);
    const PickleGraph graph = unpickle(pickle, budget);
    ZipStorages file(archive, folder, source.name());
    TorchStorages storages(budget, file);
    Checkpoint checkpoint = checkpointOf(graph, storages, budget);
    if (!archive.hasChecksums())
        checkpoint.notes.push_back(say("It was saved without checksums, so damage to its bytes "
                                       "cannot be noticed."));
    if (archive.bytesBehind() > 0)
        checkpoint.notes.push_back(
            say("%1 bytes behind its end were left alone.", archive.bytesBehind()));
    return checkpoint;
}

} // namespace saliscope::checkpoint
