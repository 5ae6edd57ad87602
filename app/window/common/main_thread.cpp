// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/common/main_thread.h"

#include <condition_variable>
#include <memory>
#include <mutex>

#include <QCoreApplication>
#include <QMetaObject>

#include "core/base/error.h"

namespace saliscope::window
{

namespace
{

enum class Stage { Waiting, Begun, Ended, Abandoned };

struct Errand {
    std::mutex mutex;
    std::condition_variable_any changed;
    Stage stage = Stage::Waiting;
    std::exception_ptr failure;
};

/// Whether it was still wanted.
bool begin(Errand& errand)
{
    const std::lock_guard lock(errand.mutex);
    if (errand.stage == Stage::Abandoned)
        return false;
    errand.stage = Stage::Begun;
    return true;
}

void perform(Errand& errand, const std::function<void()>& work)
{
    if (!begin(errand))
        return;
    std::exception_ptr failure;
    try {
        work();
    } catch (...) {
        failure = std::current_exception();
    }
    const std::lock_guard lock(errand.mutex);
    errand.failure = failure;
    errand.stage = Stage::Ended;
    errand.changed.notify_all();
}

} // namespace

void runOnMainThread(std::stop_token stop, const std::function<void()>& work)
{
    const auto errand = std::make_shared<Errand>();
    // The caller's function is only touched while the caller waits for it.
    QMetaObject::invokeMethod(
        qApp, [errand, &work] { perform(*errand, work); }, Qt::QueuedConnection);
    std::unique_lock lock(errand->mutex);
    errand->changed.wait(lock, stop, [&] { return errand->stage == Stage::Ended; });
    if (errand->stage == Stage::Waiting) {
        errand->stage = Stage::Abandoned;
        throw Error(ErrorKind::Cancelled, {}, say("cancelled"));
    }
    errand->changed.wait(lock, [&] { return errand->stage == Stage::Ended; });
    if (errand->failure)
        std::rethrow_exception(errand->failure);
}

} // namespace saliscope::window
