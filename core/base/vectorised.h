// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Marks a function that is compiled for several instruction sets, the best of which is chosen when
// the library is loaded. Clang 14 exports such functions under other names, and the thread
// sanitizer is not ready yet when the choice is made, so both get the plain version, as does every
// processor but x86-64.
#if defined(__x86_64__) && defined(__gnu_linux__) && defined(__GNUC__) && !defined(__clang__) &&   \
    !defined(__SANITIZE_THREAD__)
#define SALISCOPE_VECTORISED __attribute__((target_clones("arch=x86-64-v3", "default")))
#else
#define SALISCOPE_VECTORISED
#endif

// The function is compiled into each of its callers, with their instruction set.
#define SALISCOPE_INLINE [[gnu::always_inline]] static inline

// Before a loop whose pointers never overlap where one of them is written to.
#ifdef __clang__
#define SALISCOPE_INDEPENDENT _Pragma("clang loop vectorize(assume_safety)")
#else
#define SALISCOPE_INDEPENDENT _Pragma("GCC ivdep")
#endif
