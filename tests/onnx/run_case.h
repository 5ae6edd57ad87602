// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <string>

/// How a case of make_operators.py or backend.py ended. A case is an ONNX file whose initialisers
/// "input:NAME" and "output:NAME" are values and right answers.
struct CaseResult {
    enum class Kind { Passed, Failed, Unsupported };
    Kind kind = Kind::Passed;
    std::string reason; ///< why it did not pass
};

/// Computes every output of the case \p path: with all inputs fixed and, where the first input
/// holds numbers with fractions, again with that one as the picture, as it is and, where \p repeats
/// says that the case allows it, twice in a batch.
CaseResult runCase(const std::filesystem::path& path, bool repeats);
