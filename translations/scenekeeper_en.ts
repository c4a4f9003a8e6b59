<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>scenekeeper::ui::CatalogText</name>
    <message numerus="yes">
        <source>The newest backup that is whole holds %Ln photograph(s).</source>
        <translation>
            <numerusform>The newest backup that is whole holds %Ln photograph.</numerusform>
            <numerusform>The newest backup that is whole holds %Ln photographs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rebuilding reads %Ln folder(s) again, and from the sidecars what people decided.</source>
        <translation>
            <numerusform>Rebuilding reads %Ln folder again, and from the sidecars what people decided.</numerusform>
            <numerusform>Rebuilding reads %Ln folders again, and from the sidecars what people decided.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The backup of %1 is restored, with %Ln photograph(s).</source>
        <extracomment>%1 is a day and a time</extracomment>
        <translation>
            <numerusform>The backup of %1 is restored, with %Ln photograph.</numerusform>
            <numerusform>The backup of %1 is restored, with %Ln photographs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The catalogue is made anew, with %Ln photograph(s).</source>
        <translation>
            <numerusform>The catalogue is made anew, with %Ln photograph.</numerusform>
            <numerusform>The catalogue is made anew, with %Ln photographs.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::CategoryPresenter</name>
    <message numerus="yes">
        <source>%Ln photograph(s) labelled “%1” will be labelled “%2”, and “%1” will be offered no more. This can be undone.</source>
        <translation>
            <numerusform>%Ln photograph labelled “%1” will be labelled “%2”, and “%1” will be offered no more. This can be undone.</numerusform>
            <numerusform>%Ln photographs labelled “%1” will be labelled “%2”, and “%1” will be offered no more. This can be undone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merge %Ln Photograph(s)</source>
        <translation>
            <numerusform>Merge %Ln Photograph</numerusform>
            <numerusform>Merge %Ln Photographs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::ChangedPhotosPage</name>
    <message numerus="yes">
        <source>%Ln photograph(s) would change their label. What you decided stays.</source>
        <translation>
            <numerusform>%Ln photograph would change its label. What you decided stays.</numerusform>
            <numerusform>%Ln photographs would change their label. What you decided stays.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 The surest %Ln are shown.</source>
        <extracomment>%1 is &quot;1,204 photographs would change their label.&quot;</extracomment>
        <translation>
            <numerusform>%1 The surest %Ln is shown.</numerusform>
            <numerusform>%1 The surest %Ln are shown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 Of those that will be read again, %Ln were tried.</source>
        <extracomment>%1 is &quot;1,204 photographs would change their label.&quot;</extracomment>
        <translation>
            <numerusform>%1 Of those that will be read again, %Ln was tried.</numerusform>
            <numerusform>%1 Of those that will be read again, %Ln were tried.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::Changes</name>
    <message numerus="yes">
        <source>%Ln new photograph(s)</source>
        <translation>
            <numerusform>%Ln new photograph</numerusform>
            <numerusform>%Ln new photographs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed photograph(s)</source>
        <translation>
            <numerusform>%Ln changed photograph</numerusform>
            <numerusform>%Ln changed photographs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln moved photograph(s)</source>
        <translation>
            <numerusform>%Ln moved photograph</numerusform>
            <numerusform>%Ln moved photographs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln missing photograph(s)</source>
        <translation>
            <numerusform>%Ln missing photograph</numerusform>
            <numerusform>%Ln missing photographs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unreadable file(s)</source>
        <translation>
            <numerusform>%Ln unreadable file</numerusform>
            <numerusform>%Ln unreadable files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::ComparisonOverview</name>
    <message numerus="yes">
        <source>%Ln photograph(s)</source>
        <translation>
            <numerusform>%Ln photograph</numerusform>
            <numerusform>%Ln photographs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::ComparisonText</name>
    <message numerus="yes">
        <source>%Ln photograph(s) that you have not decided on will be read again for that once the model is used.</source>
        <translation>
            <numerusform>%Ln photograph that you have not decided on will be read again for that once the model is used.</numerusform>
            <numerusform>%Ln photographs that you have not decided on will be read again for that once the model is used.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::DamagePage</name>
    <message numerus="yes">
        <source>%Ln photograph(s) read</source>
        <translation>
            <numerusform>%Ln photograph read</numerusform>
            <numerusform>%Ln photographs read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::DropOverlay</name>
    <message numerus="yes">
        <source>Let go to add %Ln item(s)</source>
        <translation>
            <numerusform>Let go to add %Ln item</numerusform>
            <numerusform>Let go to add %Ln items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
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
    <name>scenekeeper::ui::EvaluationPlots</name>
    <message numerus="yes">
        <source>%n photograph(s)</source>
        <translation>
            <numerusform>%n photograph</numerusform>
            <numerusform>%n photographs</numerusform>
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
    <name>scenekeeper::ui::ExportWords</name>
    <message numerus="yes">
        <source>%Ln file(s) to write</source>
        <translation>
            <numerusform>%Ln file to write</numerusform>
            <numerusform>%Ln files to write</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) left out</source>
        <translation>
            <numerusform>%Ln photograph left out</numerusform>
            <numerusform>%Ln photographs left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %Ln Original(s)…</source>
        <translation>
            <numerusform>Move %Ln Original…</numerusform>
            <numerusform>Move %Ln Originals…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Export %Ln File(s)</source>
        <translation>
            <numerusform>Export %Ln File</numerusform>
            <numerusform>Export %Ln Files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) exported</source>
        <translation>
            <numerusform>%Ln file exported</numerusform>
            <numerusform>%Ln files exported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln already there</source>
        <comment>files</comment>
        <translation>
            <numerusform>%Ln already there</numerusform>
            <numerusform>%Ln already there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <comment>files</comment>
        <translation>
            <numerusform>%Ln failed</numerusform>
            <numerusform>%Ln failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sidecar(s)</source>
        <translation>
            <numerusform>%Ln sidecar</numerusform>
            <numerusform>%Ln sidecars</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln original(s) removed</source>
        <translation>
            <numerusform>%Ln original removed</numerusform>
            <numerusform>%Ln originals removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>with %Ln sidecar(s)</source>
        <translation>
            <numerusform>with %Ln sidecar</numerusform>
            <numerusform>with %Ln sidecars</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not exported: another file has the name</source>
        <comment>files</comment>
        <translation>
            <numerusform>%Ln not exported: another file has the name</numerusform>
            <numerusform>%Ln not exported: other files have their names</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with labels inside</source>
        <comment>files</comment>
        <translation>
            <numerusform>%Ln with labels inside</numerusform>
            <numerusform>%Ln with labels inside</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln copy(s) of earlier exports elsewhere</source>
        <extracomment>copies that stay where the labels of before had put them</extracomment>
        <translation>
            <numerusform>%Ln copy of earlier exports elsewhere</numerusform>
            <numerusform>%Ln copies of earlier exports elsewhere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The destination is no bag yet: %Ln file(s) of the plan are not in it as they should be, and a bag is not changed once it is made. The same export goes on from here; adding numbers lets photographs in whose name is taken.</source>
        <translation>
            <numerusform>The destination is no bag yet: %Ln file of the plan is not in it as it should be, and a bag is not changed once it is made. The same export goes on from here; adding numbers lets photographs in whose name is taken.</numerusform>
            <numerusform>The destination is no bag yet: %Ln files of the plan are not in it as they should be, and a bag is not changed once it is made. The same export goes on from here; adding numbers lets photographs in whose name is taken.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::FailedFilesPanel</name>
    <message numerus="yes">
        <source>%Ln file(s) could not be read. The originals were not changed.</source>
        <translation>
            <numerusform>%Ln file could not be read. The originals were not changed.</numerusform>
            <numerusform>%Ln files could not be read. The originals were not changed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::Formatting</name>
    <message numerus="yes">
        <source>about %Ln s left</source>
        <translation>
            <numerusform>about %Ln s left</numerusform>
            <numerusform>about %Ln s left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln min left</source>
        <translation>
            <numerusform>about %Ln min left</numerusform>
            <numerusform>about %Ln min left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln h left</source>
        <translation>
            <numerusform>about %Ln h left</numerusform>
            <numerusform>about %Ln h left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln minute(s)</source>
        <translation>
            <numerusform>about %Ln minute</numerusform>
            <numerusform>about %Ln minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln hour(s)</source>
        <translation>
            <numerusform>about %Ln hour</numerusform>
            <numerusform>about %Ln hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of 5 star(s)</source>
        <comment>rating of a photo</comment>
        <translation>
            <numerusform>%Ln of 5 stars</numerusform>
            <numerusform>%Ln of 5 stars</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::GroupText</name>
    <message numerus="yes">
        <source>Best of %Ln</source>
        <extracomment>How many times the archive holds one picture</extracomment>
        <translation>
            <numerusform>Best of %Ln</numerusform>
            <numerusform>Best of %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::History</name>
    <message numerus="yes">
        <source>%1 on %Ln photograph(s)</source>
        <extracomment>%1 is one label or several, as in &quot;Sea on 12 photographs&quot;</extracomment>
        <translation>
            <numerusform>%1 on %Ln photograph</numerusform>
            <numerusform>%1 on %Ln photographs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln labels</source>
        <translation>
            <numerusform>%Ln label</numerusform>
            <numerusform>%Ln labels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>reverting a run on %Ln photograph(s)</source>
        <translation>
            <numerusform>reverting a run on %Ln photograph</numerusform>
            <numerusform>reverting a run on %Ln photographs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>removing %1 (%Ln photograph(s))</source>
        <extracomment>%1 is the name of a folder that was removed from the catalogue</extracomment>
        <translation>
            <numerusform>removing %1 (%Ln photograph)</numerusform>
            <numerusform>removing %1 (%Ln photographs)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::InspectorPanel</name>
    <message numerus="yes">
        <source>%Ln photograph(s) selected</source>
        <translation>
            <numerusform>%Ln photograph selected</numerusform>
            <numerusform>%Ln photographs selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::LearningMaterialPage</name>
    <message numerus="yes">
        <source>%Ln decision(s) to learn from</source>
        <translation>
            <numerusform>%Ln decision to learn from</numerusform>
            <numerusform>%Ln decisions to learn from</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>left out: %Ln more example(s) needed</source>
        <translation>
            <numerusform>left out: %Ln more example needed</numerusform>
            <numerusform>left out: %Ln more examples needed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) have labels that exclude each other and are left out. Give all copies of a picture the same label, then learn again.</source>
        <translation>
            <numerusform>%Ln picture has labels that exclude each other and is left out. Give all its copies the same label, then learn again.</numerusform>
            <numerusform>%Ln pictures have labels that exclude each other and are left out. Give all copies of a picture the same label, then learn again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) are left out: the file has changed since a person labelled it.</source>
        <translation>
            <numerusform>%Ln photograph is left out: the file has changed since a person labelled it.</numerusform>
            <numerusform>%Ln photographs are left out: the file has changed since a person labelled it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) are left out: the model has not looked at them. Classify them first.</source>
        <translation>
            <numerusform>%Ln photograph is left out: the model has not looked at it. Classify it first.</numerusform>
            <numerusform>%Ln photographs are left out: the model has not looked at them. Classify them first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::LearningText</name>
    <message numerus="yes">
        <source>You have decided on %1 so far; it takes at least %Ln. Correct some more, those that need review first.</source>
        <extracomment>%1 is &quot;1 photograph&quot;</extracomment>
        <translation>
            <numerusform>You have decided on %1 so far; it takes at least %Ln. Correct some more, those that need review first.</numerusform>
            <numerusform>You have decided on %1 so far; it takes at least %Ln. Correct some more, those that need review first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s)</source>
        <translation>
            <numerusform>%Ln photograph</numerusform>
            <numerusform>%Ln photographs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::MainWindow</name>
    <message numerus="yes">
        <source>%Ln photograph(s)</source>
        <translation>
            <numerusform>%Ln photograph</numerusform>
            <numerusform>%Ln photographs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln selected</source>
        <extracomment>%1 is &quot;120 photographs&quot;</extracomment>
        <translation>
            <numerusform>%1, %Ln selected</numerusform>
            <numerusform>%1, %Ln selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::MainWindowActions</name>
    <message numerus="yes">
        <source>Apply to %Ln &amp;Similar</source>
        <translation>
            <numerusform>Apply to %Ln &amp;Similar</numerusform>
            <numerusform>Apply to %Ln &amp;Similar</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::MapMarker</name>
    <message numerus="yes">
        <source>%Ln photograph(s)</source>
        <translation>
            <numerusform>%Ln photograph</numerusform>
            <numerusform>%Ln photographs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::MapPanel</name>
    <message numerus="yes">
        <source>%Ln without a place</source>
        <translation>
            <numerusform>%Ln without a place</numerusform>
            <numerusform>%Ln without a place</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) on the map</source>
        <translation>
            <numerusform>%Ln photograph on the map</numerusform>
            <numerusform>%Ln photographs on the map</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::ModelReporter</name>
    <message numerus="yes">
        <source>%1 %Ln must be read again.</source>
        <comment>photographs</comment>
        <extracomment>%1 is &quot;scene-resnet #3 is in use now; 12 photographs were labelled anew.&quot;</extracomment>
        <translation>
            <numerusform>%1 %Ln must be read again.</numerusform>
            <numerusform>%1 %Ln must be read again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is in use now; %Ln photograph(s) were labelled anew.</source>
        <extracomment>%1 is the name of a model</extracomment>
        <translation>
            <numerusform>%1 is in use now; %Ln photograph was labelled anew.</numerusform>
            <numerusform>%1 is in use now; %Ln photographs were labelled anew.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) were read for the former model.</source>
        <translation>
            <numerusform>%Ln photograph was read for the former model.</numerusform>
            <numerusform>%Ln photographs were read for the former model.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::ModelText</name>
    <message numerus="yes">
        <source>%Ln decision(s)</source>
        <comment>that a model has learnt from</comment>
        <translation>
            <numerusform>%Ln decision</numerusform>
            <numerusform>%Ln decisions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s)</source>
        <comment>that a model has learnt from</comment>
        <translation>
            <numerusform>%Ln photograph</numerusform>
            <numerusform>%Ln photographs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln photograph(s)</source>
        <extracomment>%1 is a percentage</extracomment>
        <translation>
            <numerusform>%1 of %Ln photograph</numerusform>
            <numerusform>%1 of %Ln photographs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::MoveConfirmation</name>
    <message numerus="yes">
        <source>%Ln original(s) will be removed from where they are with their sidecars, each once its copy in “%1” has been read again and compared. This cannot be undone by Scenekeeper.</source>
        <translation>
            <numerusform>%Ln original will be removed from where it is with its sidecars, once its copy in “%1” has been read again and compared. This cannot be undone by Scenekeeper.</numerusform>
            <numerusform>%Ln originals will be removed from where they are with their sidecars, each once its copy in “%1” has been read again and compared. This cannot be undone by Scenekeeper.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %Ln Original(s)</source>
        <translation>
            <numerusform>Move %Ln Original</numerusform>
            <numerusform>Move %Ln Originals</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::NoMatchesPresenter</name>
    <message numerus="yes">
        <source>Search in all photographs: %Ln</source>
        <translation>
            <numerusform>Search in all photographs: %Ln</numerusform>
            <numerusform>Search in all photographs: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %1: %Ln</source>
        <extracomment>%1 is a filter, as date:2019; then so many are found</extracomment>
        <translation>
            <numerusform>Remove %1: %Ln</numerusform>
            <numerusform>Remove %1: %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::ReviewEndPage</name>
    <message numerus="yes">
        <source>%Ln photograph(s) decided</source>
        <translation>
            <numerusform>%Ln photograph decided</numerusform>
            <numerusform>%Ln photographs decided</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln confirmed</source>
        <extracomment>Part of &quot;12 confirmed, 3 changed&quot;</extracomment>
        <translation>
            <numerusform>%Ln confirmed</numerusform>
            <numerusform>%Ln confirmed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <translation>
            <numerusform>%Ln changed</numerusform>
            <numerusform>%Ln changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rejected</source>
        <translation>
            <numerusform>%Ln rejected</numerusform>
            <numerusform>%Ln rejected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln skipped</source>
        <translation>
            <numerusform>%Ln skipped</numerusform>
            <numerusform>%Ln skipped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Look at the %Ln Skipped Again</source>
        <translation>
            <numerusform>Look at the %Ln Skipped Again</numerusform>
            <numerusform>Look at the %Ln Skipped Again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Review %Ln Unsure Photograph(s)</source>
        <translation>
            <numerusform>Review %Ln Unsure Photograph</numerusform>
            <numerusform>Review %Ln Unsure Photographs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Answer %Ln Question(s)</source>
        <translation>
            <numerusform>Answer %Ln Question</numerusform>
            <numerusform>Answer %Ln Questions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::ReviewOffer</name>
    <message numerus="yes">
        <source>%Ln photograph(s) need a look. One at a time is quickest.</source>
        <translation>
            <numerusform>%Ln photograph needs a look. One at a time is quickest.</numerusform>
            <numerusform>%Ln photographs need a look. One at a time is quickest.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::ReviewView</name>
    <message numerus="yes">
        <source>%Ln left</source>
        <extracomment>Photographs still to review</extracomment>
        <translation>
            <numerusform>%Ln left</numerusform>
            <numerusform>%Ln left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::RootPresenter</name>
    <message numerus="yes">
        <source>%Ln photograph(s) and their labels leave the catalogue. The files stay as they are. This can be undone, and adding the folder again brings all of it back.</source>
        <translation>
            <numerusform>%Ln photograph and its labels leave the catalogue. The file stays as it is. This can be undone, and adding the folder again brings all of it back.</numerusform>
            <numerusform>%Ln photographs and their labels leave the catalogue. The files stay as they are. This can be undone, and adding the folder again brings all of it back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln Photograph(s)</source>
        <translation>
            <numerusform>Remove %Ln Photograph</numerusform>
            <numerusform>Remove %Ln Photographs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::RunPanel</name>
    <message numerus="yes">
        <source>%Ln file(s) failed: show which, and why</source>
        <translation>
            <numerusform>%Ln file failed: show which, and why</numerusform>
            <numerusform>%Ln files failed: show which, and why</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::RunReporter</name>
    <message numerus="yes">
        <source>Classifying %Ln item(s)</source>
        <translation>
            <numerusform>Classifying %Ln item</numerusform>
            <numerusform>Classifying %Ln items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) classified</source>
        <extracomment>First part of &quot;412 photographs classified, 3 failed.&quot;</extracomment>
        <translation>
            <numerusform>%Ln photograph classified</numerusform>
            <numerusform>%Ln photographs classified</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln unchanged</source>
        <extracomment>%1 is &quot;412 photographs classified&quot;</extracomment>
        <translation>
            <numerusform>%1, %Ln unchanged</numerusform>
            <numerusform>%1, %Ln unchanged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln failed</source>
        <extracomment>%1 is &quot;412 photographs classified&quot;</extracomment>
        <translation>
            <numerusform>%1, %Ln failed</numerusform>
            <numerusform>%1, %Ln failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more waiting</source>
        <extracomment>Further drops of files that are classified after the present ones</extracomment>
        <translation>
            <numerusform>%Ln more waiting</numerusform>
            <numerusform>%Ln more waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) are as before the run</source>
        <translation>
            <numerusform>%Ln photograph is as before the run</numerusform>
            <numerusform>%Ln photographs are as before the run</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading %Ln changed file(s)</source>
        <extracomment>Photographs that were added or changed by another program</extracomment>
        <translation>
            <numerusform>Reading %Ln changed file</numerusform>
            <numerusform>Reading %Ln changed files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::SearchForm</name>
    <message numerus="yes">
        <source>%Ln star(s) or more</source>
        <translation>
            <numerusform>%Ln star or more</numerusform>
            <numerusform>%Ln stars or more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::SearchPresenter</name>
    <message numerus="yes">
        <source>%Ln of %1 photograph(s)</source>
        <extracomment>%1 is the number of photographs that were searched</extracomment>
        <translation>
            <numerusform>%Ln of %1 photographs</numerusform>
            <numerusform>%Ln of %1 photographs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s)</source>
        <translation>
            <numerusform>%Ln photograph</numerusform>
            <numerusform>%Ln photographs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::SearchText</name>
    <message numerus="yes">
        <source>The search is too long: %Ln character(s) at most.</source>
        <translation>
            <numerusform>The search is too long: %Ln character at most.</numerusform>
            <numerusform>The search is too long: %Ln characters at most.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The search has too many conditions: %Ln at most.</source>
        <translation>
            <numerusform>The search has too many conditions: %Ln at most.</numerusform>
            <numerusform>The search has too many conditions: %Ln at most.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::SidebarModel</name>
    <message numerus="yes">
        <source>%Ln photograph(s)</source>
        <translation>
            <numerusform>%Ln photograph</numerusform>
            <numerusform>%Ln photographs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::SimilarPresenter</name>
    <message numerus="yes">
        <source>%1 in %Ln group(s), the best copy first</source>
        <extracomment>%1 is &quot;24 photographs&quot;</extracomment>
        <translation>
            <numerusform>%1 in %Ln group, the best copy first</numerusform>
            <numerusform>%1 in %Ln groups, the best copy first</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s)</source>
        <translation>
            <numerusform>%Ln photograph</numerusform>
            <numerusform>%Ln photographs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more not compared: not classified yet, or without a thumbnail</source>
        <translation>
            <numerusform>%Ln more not compared: not classified yet, or without a thumbnail</numerusform>
            <numerusform>%Ln more not compared: not classified yet, or without a thumbnail</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::ThumbnailStrip</name>
    <message numerus="yes">
        <source>%Ln similar photograph(s)</source>
        <translation>
            <numerusform>%Ln similar photograph</numerusform>
            <numerusform>%Ln similar photographs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::TimelinePanel</name>
    <message numerus="yes">
        <source>%Ln without a date</source>
        <translation>
            <numerusform>%Ln without a date</numerusform>
            <numerusform>%Ln without a date</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %Ln photograph(s)</source>
        <extracomment>%1 is a day, month or year, or two of them: from and to</extracomment>
        <translation>
            <numerusform>%1 · %Ln photograph</numerusform>
            <numerusform>%1 · %Ln photographs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::TimelineView</name>
    <message numerus="yes">
        <source>%1: %Ln photograph(s)</source>
        <extracomment>%1 is a day, a month or a year</extracomment>
        <translation>
            <numerusform>%1: %Ln photograph</numerusform>
            <numerusform>%1: %Ln photographs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::TreeWords</name>
    <message numerus="yes">
        <source>and %Ln more folder(s)</source>
        <translation>
            <numerusform>and %Ln more folder</numerusform>
            <numerusform>and %Ln more folders</numerusform>
        </translation>
    </message>
</context>
</TS>
