// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/texts/layer_kinds.h"

#include <QCoreApplication>

namespace saliscope::ui
{

namespace
{

/// The kinds of core/engine/models/operations.cpp, listed here so that lupdate finds them.
[[maybe_unused]] constexpr const char* kinds[] = {
    QT_TRANSLATE_NOOP("LayerKind", "input"),
    QT_TRANSLATE_NOOP("LayerKind", "normalizer"),
    QT_TRANSLATE_NOOP("LayerKind", "convolution"),
    QT_TRANSLATE_NOOP("LayerKind", "batch norm"),
    QT_TRANSLATE_NOOP("LayerKind", "relu"),
    QT_TRANSLATE_NOOP("LayerKind", "max pool"),
    QT_TRANSLATE_NOOP("LayerKind", "average pool"),
    QT_TRANSLATE_NOOP("LayerKind", "average of two"),
    QT_TRANSLATE_NOOP("LayerKind", "concatenation"),
    QT_TRANSLATE_NOOP("LayerKind", "spatial mean"),
    QT_TRANSLATE_NOOP("LayerKind", "linear"),
    QT_TRANSLATE_NOOP("LayerKind", "batch norm and relu"),
};

} // namespace

QString layerKindText(const std::string& kind)
{
    return QCoreApplication::translate("LayerKind", kind.c_str());
}

} // namespace saliscope::ui
