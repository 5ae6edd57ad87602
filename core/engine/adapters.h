// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <optional>

#include "core/checkpoint/checkpoint.h"

namespace saliscope::engine
{

/// Whether \p checkpoint holds LoRA adapters (Hu et al., 2021) as the library peft writes them,
/// with or without the weights they change.
bool hasAdapters(const checkpoint::Checkpoint& checkpoint);

/// Whether it holds adapters without weights they change, and no file beside it is called as that
/// of these: readWithBase() would have to be told where they are.
bool lacksBase(const checkpoint::Checkpoint& checkpoint);

/// Where the weights are that its adapters change: \p given, else in a file beside it; none where
/// there is none, or no adapters.
std::optional<std::filesystem::path> baseFor(const checkpoint::Checkpoint& checkpoint,
                                             const std::optional<std::filesystem::path>& given);

/// What a file of the weights that its adapters change is called, without its ending; empty where
/// nobody says.
std::string baseNameOf(const checkpoint::Checkpoint& checkpoint);

/// Replaces the adapters of \p checkpoint by the weights they stand for, W + (alpha / r)·B·A, under
/// the names mednet gives these ("model.blocks.0…"). What the checkpoint lacks is taken from
/// \p base, which may be nullptr. Throws Error Mismatch naming what is missing or misshapen,
/// Unsupported for adapters of another kind.
void mergeAdapters(checkpoint::Checkpoint& checkpoint, const checkpoint::Checkpoint* base);

/// readCheckpoint(), with adapters merged: the weights they change are in \p base or, without that,
/// in a file beside \p path that is called as its architecture
/// ("vit_small_patch16_224.augreg_in21k.safetensors"). Throws likewise, and BadRequest for a base
/// that nothing needs.
checkpoint::Checkpoint readWithBase(const std::filesystem::path& path,
                                    const std::optional<std::filesystem::path>& base);
/// The same for a checkpoint that was read, with the base that baseFor() finds.
checkpoint::Checkpoint withBase(checkpoint::Checkpoint checkpoint,
                                const std::optional<std::filesystem::path>& base);

} // namespace saliscope::engine
