// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <fstream>
#include <iostream>

#include "onnx/run_case.h"

/// onnx_cases LIST: runs the cases that the text file LIST names, one a line, and prints for each
/// "passed", "failed" or "unsupported", the name and the reason. For backend.py.
int main(int count, char** words)
{
    if (count != 2)
        return 2;
    std::ifstream list(words[1]);
    for (std::string line; std::getline(list, line);) {
        const CaseResult result = runCase(line, false);
        const char* names[] = {"passed", "failed", "unsupported"};
        std::cout << names[int(result.kind)] << '\t' << line << '\t' << result.reason << std::endl;
    }
    return 0;
}
