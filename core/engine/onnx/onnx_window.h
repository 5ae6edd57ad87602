// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/engine/onnx/onnx_call.h"

namespace saliscope::engine
{

/// How the window of a convolution or pooling moves over an input, per spatial axis.
struct OnnxWindow {
    Integers kernel;
    Integers stride;
    Integers dilation;
    Integers begin; ///< padding in front
    Integers end;   ///< padding behind, with what rounding up adds
    Integers added; ///< how much of the padding behind rounding up added

    bool isSymmetric() const { return begin == end; }
};

/// The window that \p call's attributes describe for an input of \p spatial pixels, with auto_pad
/// and ceil_mode worked out; \p kernel is the window's size. Throws Error Damaged or TooLarge.
OnnxWindow windowOf(const OnnxCall& call, const Integers& spatial, const Integers& kernel);

/// \p x with \p begin and \p end pixels of \p value around its last axes; the same where there are
/// none.
Tensor padded(const Tensor& x, const Integers& begin, const Integers& end, double value);

} // namespace saliscope::engine
