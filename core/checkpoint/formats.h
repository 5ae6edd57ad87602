// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string_view>

#include <cstddef>

#include "core/checkpoint/byte_source.h"
#include "core/checkpoint/checkpoint.h"

namespace saliscope::checkpoint
{

/// Reads a ZIP file of torch.save(): a Lightning checkpoint or a plain dictionary of tensors.
/// Throws as readCheckpoint().
Checkpoint readTorchFile(const ByteSource& source);

/// Whether a file that begins with \p start is one of torch.save() before torch 1.6: pickles one
/// after the other, and the elements of all storages behind them.
bool isLegacyTorchFile(std::string_view start);

/// Reads such a file. Throws as readCheckpoint().
Checkpoint readLegacyTorchFile(const ByteSource& source);

/// Reads a safetensors file. Metadata become attributes; "normalizer.mean" and "normalizer.std"
/// (JSON lists of numbers), "epoch" and "global_step" go to their own fields.
/// Throws as readCheckpoint().
Checkpoint readSafetensors(const ByteSource& source);

/// More tensors than any network here has; each costs some hundred bytes besides its elements.
constexpr std::size_t maximalTensors = std::size_t(1) << 16;
/// Of Checkpoint::unusable.
constexpr std::size_t maximalUnusable = 1000;

/// Throws Error Damaged, naming \p file, unless both lists are of one length (1 to 4096), or of
/// length 1, with finite numbers and no std of 0.
void checkNormalizer(const Normalizer& normalizer, const std::string& file);

} // namespace saliscope::checkpoint
