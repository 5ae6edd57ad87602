// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTest>
#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <ctime>
#include <malloc.h>
#include <new>

/// What a call costs in memory and time. To be included by one source of a program: it replaces
/// its operators new and delete.
namespace counted
{

inline std::atomic<std::size_t> bytes = 0;
inline std::atomic<std::size_t> mostBytes = 0;

constexpr std::size_t mebibyte = std::size_t(1) << 20;

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr int slowness = 20;
#elif defined(__OPTIMIZE__)
constexpr int slowness = 1;
#else
constexpr int slowness = 5;
#endif

struct Cost {
    double seconds = 0;   ///< of the processor, whatever else it does
    std::size_t most = 0; ///< bytes at once
};

template <typename Call>
Cost costOf(Call call)
{
    const std::size_t before = bytes;
    mostBytes = before;
    const std::clock_t start = std::clock();
    call();
    return {double(std::clock() - start) / CLOCKS_PER_SEC, mostBytes - before};
}

/// Files below 1 MiB cost less than a second and 256 MiB, others ten times their size at most.
inline void requireSmall(const Cost& cost, std::size_t fileBytes)
{
    qInfo("%zu bytes took %.3f s and %.1f MiB", fileBytes, cost.seconds,
          double(cost.most) / double(mebibyte));
    QVERIFY(cost.seconds < double(fileBytes / mebibyte + 1) * slowness);
    QVERIFY(cost.most < std::max(256 * mebibyte, 10 * fileBytes));
}

} // namespace counted

// The sanitizer has functions of its own; the plain build counts the bytes.
#ifndef __SANITIZE_ADDRESS__
void* operator new(std::size_t size)
{
    void* memory = std::malloc(size == 0 ? 1 : size);
    if (!memory)
        throw std::bad_alloc();
    counted::bytes += malloc_usable_size(memory);
    if (counted::bytes > counted::mostBytes)
        counted::mostBytes = counted::bytes.load();
    return memory;
}
void operator delete(void* memory) noexcept
{
    counted::bytes -= malloc_usable_size(memory);
    std::free(memory);
}
void operator delete(void* memory, std::size_t) noexcept
{
    operator delete(memory);
}
#endif
