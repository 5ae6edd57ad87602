<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>saliscope::ui::CaseBrowser</name>
    <message numerus="yes">
        <source>Tag for %Ln selected case(s):</source>
        <translation>
            <numerusform>Tag for %Ln selected case:</numerusform>
            <numerusform>Tag for %Ln selected cases:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>saliscope::ui::FilterBar</name>
    <message numerus="yes">
        <source>%Ln case(s)</source>
        <translation>
            <numerusform>%Ln case</numerusform>
            <numerusform>%Ln cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln case(s)</source>
        <translation>
            <numerusform>%1 of %Ln case</numerusform>
            <numerusform>%1 of %Ln cases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>saliscope::ui::JobsPanel</name>
    <message numerus="yes">
        <source>%Ln case(s) failed; the first %1 are listed.</source>
        <translation>
            <numerusform>%Ln case failed; the first %1 are listed.</numerusform>
            <numerusform>%Ln cases failed; the first %1 are listed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>saliscope::ui::PlotsPanel</name>
    <message numerus="yes">
        <source>%1 of %n case(s)</source>
        <translation>
            <numerusform>%1 of %n case</numerusform>
            <numerusform>%1 of %n cases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>saliscope::ui::ReadingDialog</name>
    <message numerus="yes">
        <source>the %n case(s) the list shows</source>
        <translation>
            <numerusform>the %n case the list shows</numerusform>
            <numerusform>the %n cases the list shows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the %n selected case(s)</source>
        <translation>
            <numerusform>the %n selected case</numerusform>
            <numerusform>the %n selected cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) to read: each case with each map</source>
        <translation>
            <numerusform>%n picture to read: each case with each map</numerusform>
            <numerusform>%n pictures to read: each case with each map</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>saliscope::ui::RoadPanel</name>
    <message numerus="yes">
        <source>%n of the score&apos;s points are degenerate (crosses) and left out.</source>
        <translation>
            <numerusform>%n of the score&apos;s points is degenerate (a cross) and left out.</numerusform>
            <numerusform>%n of the score&apos;s points are degenerate (crosses) and left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>saliscope::ui::WorkListBar</name>
    <message numerus="yes">
        <source>%1 of %n case(s) reviewed</source>
        <translation>
            <numerusform>%1 of %n case reviewed</numerusform>
            <numerusform>%1 of %n cases reviewed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>saliscope::window::CheckpointDialog</name>
    <message numerus="yes">
        <source>%1, %n output(s), pictures of %2×%2 pixels</source>
        <translation>
            <numerusform>%1, %n output, pictures of %2×%2 pixels</numerusform>
            <numerusform>%1, %n outputs, pictures of %2×%2 pixels</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>saliscope::window::DerivedPanes</name>
    <message numerus="yes">
        <source>Consensus: mean of %n map(s)</source>
        <translation>
            <numerusform>Consensus: mean of %n map</numerusform>
            <numerusform>Consensus: mean of %n maps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Disagreement: standard deviation of %n map(s)</source>
        <translation>
            <numerusform>Disagreement: standard deviation of %n map</numerusform>
            <numerusform>Disagreement: standard deviation of %n maps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n left out</source>
        <translation>
            <numerusform>, %n left out</numerusform>
            <numerusform>, %n left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>saliscope::window::DevicesDialog</name>
    <message numerus="yes">
        <source>%n thread(s)</source>
        <translation>
            <numerusform>%n thread</numerusform>
            <numerusform>%n threads</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>saliscope::window::MainWindow</name>
    <message numerus="yes">
        <source>%n job(s) are still running. Closing cancels them; what they have finished is kept.</source>
        <translation>
            <numerusform>%n job is still running. Closing cancels it; what it has finished is kept.</numerusform>
            <numerusform>%n jobs are still running. Closing cancels them; what they have finished is kept.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>saliscope::window::RunDialog</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) will take about %1 and %2 of disk.</source>
        <translation>
            <numerusform>%n case will take about %1 and %2 of disk.</numerusform>
            <numerusform>%n cases will take about %1 and %2 of disk.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) of maps will take about %1 and %2 of disk.</source>
        <translation>
            <numerusform>%n pair of maps will take about %1 and %2 of disk.</numerusform>
            <numerusform>%n pairs of maps will take about %1 and %2 of disk.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>saliscope::window::ViewCommands</name>
    <message numerus="yes">
        <source>To show its view again, the file asks for %n file(s) or folder(s) on this machine. Open them only when you trust where it comes from.</source>
        <translation>
            <numerusform>To show its view again, the file asks for %n file or folder on this machine. Open them only when you trust where it comes from.</numerusform>
            <numerusform>To show its view again, the file asks for %n files or folders on this machine. Open them only when you trust where it comes from.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>saliscope::window::Workspace</name>
    <message numerus="yes">
        <source>%n sample(s) cannot be used; the first is %1: %2.</source>
        <translation>
            <numerusform>%n sample cannot be used; the first is %1: %2.</numerusform>
            <numerusform>%n samples cannot be used; the first is %1: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of the first %n picture(s) of the list, %1 cannot be found; the first of these is %2.</source>
        <translation>
            <numerusform>Of the first %n picture of the list, %1 cannot be found; the first of these is %2.</numerusform>
            <numerusform>Of the first %n pictures of the list, %1 cannot be found; the first of these is %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n set(s) of maps can be chosen in the panes.</source>
        <translation>
            <numerusform>%n set of maps can be chosen in the panes.</numerusform>
            <numerusform>%n sets of maps can be chosen in the panes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) of scores are in the list of cases.</source>
        <translation>
            <numerusform>%n column of scores stands in the list of cases.</numerusform>
            <numerusform>%n columns of scores stand in the list of cases.</numerusform>
        </translation>
    </message>
</context>
</TS>
