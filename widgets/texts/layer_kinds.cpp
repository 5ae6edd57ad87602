// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/texts/layer_kinds.h"

#include "widgets/texts/told.h"

namespace saliscope::ui
{

namespace
{

/// Those of core/engine/models/operations.cpp.
constexpr MessageTemplate<0> kinds[] = {
    sayable("input"),        sayable("normalizer"),     sayable("convolution"),
    sayable("batch norm"),   sayable("relu"),           sayable("max pool"),
    sayable("average pool"), sayable("average of two"), sayable("concatenation"),
    sayable("spatial mean"), sayable("linear"),         sayable("batch norm and relu"),
};

} // namespace

QString layerKindText(const std::string& kind)
{
    for (const MessageTemplate<0>& known : kinds)
        if (kind == known.text())
            return told(say(known));
    return QString::fromStdString(kind);
}

} // namespace saliscope::ui
