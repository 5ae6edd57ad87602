// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/engine/engine.h"
#include "core/metrics/probability.h"
#include "core/run/run_record.h"

namespace saliscope::engine
{

struct ModelInfo;

/// What people call an output: its name where it has one, else its index.
std::string outputName(const std::vector<std::string>& names, int output);
std::string outputName(const ModelInfo& model, int output);

/// What people call the difference of two outputs' logits: "Pneumonia minus Effusion".
std::string contrastText(const std::string& output, const std::string& subtracted);

/// What folders and sets of maps are called that explain \p output: "3", or "3-minus-5" where
/// \p contrast is subtracted; and the reverse, none for another text.
std::string outputPart(int output, std::optional<int> contrast);
struct OutputPair {
    int output = 0;
    std::optional<int> contrast;
};
std::optional<OutputPair> outputsNamed(std::string_view part);

/// Throws Error BadRequest unless a network with so many outputs has one called \p contrast that
/// is not \p output.
void checkContrast(int output, int contrast, int outputs, const std::vector<std::string>& names);

/// The output of \p network that \p word means: one with this name (else one that differs in case
/// alone), or with this index. Throws Error BadRequest with the names there are, those most like it
/// first.
int parseOutput(const Network& network, const std::string& word);

/// The place of the name \p word (else of the one that differs in case alone) in \p names. Throws
/// Error BadRequest likewise.
int parseOutputName(const std::vector<std::string>& names, const std::string& word);

/// Throws Error Mismatch naming the network unless it has a name for each of its \p outputs, or
/// none at all.
void checkOutputNames(const ModelInfo& model, int outputs);

/// What a record keeps of how \p model is described, beside what the file of its weights says:
/// "input-size", "mean", …, "outputs", "activation", and "explained" where that is the value behind
/// the graph's last activation. Nothing of an architecture known by its name, as long as nobody
/// describes it.
run::RunRecord::Settings describedSettings(const ModelInfo& model);

/// The names in such settings; none where there are none.
std::vector<std::string> recordedOutputNames(const run::RunRecord::Settings& settings);
/// What makes probabilities of the outputs that were recorded with such settings.
metrics::Activation recordedActivation(const run::RunRecord::Settings& settings);

} // namespace saliscope::engine
