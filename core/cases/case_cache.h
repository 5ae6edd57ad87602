// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <compare>
#include <cstdint>
#include <list>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <variant>

#include "core/cases/case_view.h"

namespace saliscope::cases
{

/// Everything a map depends on.
struct CaseMapKey {
    std::string datamodule; ///< whatever tells one datamodule from another
    std::string sample;
    std::string checkpoint; ///< SHA-256; empty for maps made before
    std::string set;        ///< of maps made before, else empty
    engine::Algorithm algorithm = engine::Algorithm::GradCam;
    std::string layer;
    int output = -1;
    engine::Evidence evidence = engine::Evidence::Positive;
    engine::AblationRule ablation = engine::AblationRule::Reference;
    engine::FullGradScaling fullGrad = engine::FullGradScaling::Plane;
    std::uint64_t seed = 0;
    std::optional<int> contrast = {};
    auto operator<=>(const CaseMapKey&) const = default;
};

/// Maps and pictures of cases that were shown, so that going back takes no time. When there are
/// more bytes than allowed, what was not asked for longest goes; what somebody still holds stays
/// alive with him. Threads: one at a time.
class CaseCache final
{
public:
    explicit CaseCache(std::size_t maximumBytes);

    /// Null when it is not there.
    std::shared_ptr<const CaseMap> map(const CaseMapKey& key);
    std::shared_ptr<const CasePicture> picture(const std::string& datamodule,
                                               const std::string& sample);
    /// Replaces what had the same key. What is larger than the whole cache is not kept.
    void putMap(const CaseMapKey& key, std::shared_ptr<const CaseMap> map);
    void putPicture(const std::string& datamodule, const std::string& sample,
                    std::shared_ptr<const CasePicture> picture);

    void clear();
    void setMaximumBytes(std::size_t maximumBytes);
    std::size_t maximumBytes() const { return m_maximum; }
    std::size_t bytes() const { return m_bytes; }

private:
    struct Key {
        bool isPicture = false;
        CaseMapKey map;
        auto operator<=>(const Key&) const = default;
    };
    using Value = std::variant<std::shared_ptr<const CaseMap>, std::shared_ptr<const CasePicture>>;
    struct Entry {
        Key key;
        Value value;
        std::size_t bytes = 0;
    };

    static Key pictureKey(const std::string& datamodule, const std::string& sample);
    const Value* find(const Key& key);
    void put(Key key, Value value, std::size_t bytes);
    void remove(std::list<Entry>::iterator entry);
    void shrink();

    std::size_t m_maximum;
    std::size_t m_bytes = 0;
    std::list<Entry> m_entries; // the one asked for last comes first
    std::map<Key, std::list<Entry>::iterator> m_places;
};

} // namespace saliscope::cases
