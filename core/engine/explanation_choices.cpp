// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/explanation_choices.h"

namespace saliscope::engine
{

std::vector<run::NamedChoice<Evidence>> choicesOf(Evidence)
{
    return {{Evidence::Positive, "positive", sayable("for the output")},
            {Evidence::Negative, "negative", sayable("against it")},
            {Evidence::Predicted, "predicted", sayable("for the predicted class")}};
}

std::vector<run::NamedChoice<AblationRule>> choicesOf(AblationRule)
{
    return {{AblationRule::Reference, "reference", sayable("as mednet")},
            {AblationRule::Zero, "zero", sayable("zero")}};
}

std::vector<run::NamedChoice<FullGradScaling>> choicesOf(FullGradScaling)
{
    return {{FullGradScaling::Plane, "reference", sayable("as mednet")},
            {FullGradScaling::Tensor, "original", sayable("as published")}};
}

} // namespace saliscope::engine
