// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/common/output_names.h"

#include "core/data/databases.h"
#include "core/engine/model_catalogue.h"
#include "widgets/texts/shown.h"

namespace saliscope::window
{

QStringList outputNames(const OpenCheckpoint& checkpoint, const data::Datamodule* datamodule)
{
    const int count = checkpoint.network->outputs();
    QStringList names;
    for (const std::string& name : checkpoint.network->model().described.outputs)
        names << ui::shown(name);
    if (!names.isEmpty())
        return names;
    const data::Database* database = datamodule != nullptr && !datamodule->parts.empty()
                                         ? data::findDatabase(datamodule->parts.front().database)
                                         : nullptr;
    const bool isNamed = database != nullptr && int(database->findings.size()) == count;
    for (int i = 0; i < count; ++i)
        names << (isNamed ? QString::fromUtf8(database->findings[std::size_t(i)].data(),
                                              qsizetype(database->findings[std::size_t(i)].size()))
                          : QString::number(i));
    return names;
}

} // namespace saliscope::window
