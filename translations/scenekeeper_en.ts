<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>scenekeeper::ui::DropOverlay</name>
    <message numerus="yes">
        <source>Let go to add %n item(s)</source>
        <translation>
            <numerusform>Let go to add %n item</numerusform>
            <numerusform>Let go to add %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::EvaluationDialog</name>
    <message numerus="yes">
        <source>%1 · %n photograph(s)</source>
        <extracomment>%1 is the name of a model</extracomment>
        <translation>
            <numerusform>%1 · %n photograph</numerusform>
            <numerusform>%1 · %n photographs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::EvaluationOverview</name>
    <message numerus="yes">
        <source>%1 of %n photograph(s)</source>
        <translation>
            <numerusform>%1 of %n photograph</numerusform>
            <numerusform>%1 of %n photographs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be read and do not count.</source>
        <translation>
            <numerusform>%n file could not be read and does not count.</numerusform>
            <numerusform>%n files could not be read and do not count.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::EvaluationText</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <extracomment>The end of a list of names; %1 is &quot;forest, sea, street&quot;</extracomment>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The model has no label for the subfolder(s) %1. Rename them or take them out of the folder, then try again. The model&apos;s labels are: %2.</source>
        <translation>
            <numerusform>The model has no label for the subfolder %1. Rename it or take it out of the folder, then try again. The model&apos;s labels are: %2.</numerusform>
            <numerusform>The model has no labels for the subfolders %1. Rename them or take them out of the folder, then try again. The model&apos;s labels are: %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::FailedFilesPanel</name>
    <message numerus="yes">
        <source>%n file(s) could not be read. The originals were not changed.</source>
        <translation>
            <numerusform>%n file could not be read. The originals were not changed.</numerusform>
            <numerusform>%n files could not be read. The originals were not changed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::Formatting</name>
    <message numerus="yes">
        <source>about %n s left</source>
        <translation>
            <numerusform>about %n s left</numerusform>
            <numerusform>about %n s left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n min left</source>
        <translation>
            <numerusform>about %n min left</numerusform>
            <numerusform>about %n min left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n h left</source>
        <translation>
            <numerusform>about %n h left</numerusform>
            <numerusform>about %n h left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::InspectorPanel</name>
    <message numerus="yes">
        <source>%n photograph(s) selected</source>
        <translation>
            <numerusform>%n photograph selected</numerusform>
            <numerusform>%n photographs selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::MainWindow</name>
    <message numerus="yes">
        <source>%n photograph(s)</source>
        <translation>
            <numerusform>%n photograph</numerusform>
            <numerusform>%n photographs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n selected</source>
        <extracomment>%1 is &quot;120 photographs&quot;</extracomment>
        <translation>
            <numerusform>%1, %n selected</numerusform>
            <numerusform>%1, %n selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::RunPanel</name>
    <message numerus="yes">
        <source>%n failed — Details</source>
        <translation>
            <numerusform>%n failed — Details</numerusform>
            <numerusform>%n failed — Details</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::RunReporter</name>
    <message numerus="yes">
        <source>Classifying %n item(s)</source>
        <translation>
            <numerusform>Classifying %n item</numerusform>
            <numerusform>Classifying %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photograph(s) classified</source>
        <extracomment>First part of &quot;412 photographs classified, 3 failed.&quot;</extracomment>
        <translation>
            <numerusform>%n photograph classified</numerusform>
            <numerusform>%n photographs classified</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n unchanged</source>
        <extracomment>%1 is &quot;412 photographs classified&quot;</extracomment>
        <translation>
            <numerusform>%1, %n unchanged</numerusform>
            <numerusform>%1, %n unchanged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n failed</source>
        <extracomment>%1 is &quot;412 photographs classified&quot;</extracomment>
        <translation>
            <numerusform>%1, %n failed</numerusform>
            <numerusform>%1, %n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more waiting</source>
        <extracomment>Further drops of files that are classified after the present ones</extracomment>
        <translation>
            <numerusform>%n more waiting</numerusform>
            <numerusform>%n more waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::SharePlot</name>
    <message numerus="yes">
        <source>%n photograph(s)</source>
        <translation>
            <numerusform>%n photograph</numerusform>
            <numerusform>%n photographs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::SidebarModel</name>
    <message numerus="yes">
        <source>%n photograph(s)</source>
        <translation>
            <numerusform>%n photograph</numerusform>
            <numerusform>%n photographs</numerusform>
        </translation>
    </message>
</context>
</TS>
