<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>scenekeeper::CommandLine</name>
    <message>
        <source>Sorts photo archives by scene</source>
        <translation>按场景整理照片档案</translation>
    </message>
    <message>
        <source>The catalogue file (default: in your data folder).</source>
        <translation>目录库文件（默认位于您的数据文件夹中）。</translation>
    </message>
    <message>
        <source>file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>The model to classify with (default: the catalogue&apos;s active one).</source>
        <translation>用于分类的模型（默认为目录库的当前模型）。</translation>
    </message>
    <message>
        <source>The language of the window, for example &quot;de&quot;.</source>
        <translation>窗口的语言，例如“de”。</translation>
    </message>
    <message>
        <source>code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Folders and photographs to classify.</source>
        <translation>要分类的文件夹和照片。</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::About</name>
    <message>
        <source>About Scenekeeper</source>
        <translation>关于 Scenekeeper</translation>
    </message>
    <message>
        <source>Sorts photo archives by scene, learns from every correction, and never touches an original.</source>
        <translation>按场景整理照片档案，从每次更正中学习，绝不改动原件。</translation>
    </message>
    <message>
        <source>Version %1, with Qt %2</source>
        <translation>版本 %1，使用 Qt %2</translation>
    </message>
    <message>
        <source>Free software: you may use, study, share and improve it under the GNU General Public License, version 3 or later (GPL-3.0-or-later). It comes without any warranty.</source>
        <translation>自由软件：您可以依据 GNU 通用公共许可证第 3 版或更新版本（GPL-3.0-or-later）使用、研究、分享和改进它。本软件不附带任何担保。</translation>
    </message>
    <message>
        <source>The outlines of the map are those of Natural Earth, which is in the public domain.</source>
        <translation>地图轮廓来自 Natural Earth，属于公有领域。</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::ActionText</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A command and its key</extracomment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::CatalogText</name>
    <message>
        <source>This catalogue can only be read, so nothing can be added or changed. To change it, copy it to a folder that you may write to.</source>
        <translation>此目录库只能读取，无法添加或更改任何内容。若要更改，请将它复制到您有写入权限的文件夹。</translation>
    </message>
    <message>
        <source>The catalogue is gone</source>
        <translation>目录库不见了</translation>
    </message>
    <message>
        <source>The catalogue is damaged</source>
        <translation>目录库已损坏</translation>
    </message>
    <message>
        <source>%1 is empty or no longer there, although there are backups of it.</source>
        <translation>%1 为空或已不存在，但有它的备份。</translation>
    </message>
    <message>
        <source>%1 cannot be read, or not all of it.</source>
        <translation>%1 无法读取，或无法完整读取。</translation>
    </message>
    <message>
        <source>Your photographs are as they were.</source>
        <translation>您的照片没有变化。</translation>
    </message>
    <message>
        <source>Looking for backups…</source>
        <translation>正在查找备份…</translation>
    </message>
    <message>
        <source>There is no backup that is whole.</source>
        <translation>没有完好的备份。</translation>
    </message>
    <message numerus="yes">
        <source>The newest backup that is whole holds %Ln photograph(s).</source>
        <translation>
            <numerusform>最新的完好备份包含 %Ln 张照片。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rebuilding reads %Ln folder(s) again, and from the sidecars what people decided.</source>
        <translation>
            <numerusform>重建会重新读取 %Ln 个文件夹，并从附属文件中读取人工决定。</numerusform>
        </translation>
    </message>
    <message>
        <source>The present file is kept under another name.</source>
        <translation>当前文件会以其他名称保留。</translation>
    </message>
    <message numerus="yes">
        <source>The backup of %1 is restored, with %Ln photograph(s).</source>
        <extracomment>%1 is a day and a time</extracomment>
        <translation>
            <numerusform>已还原 %1 的备份，共 %Ln 张照片。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The catalogue is made anew, with %Ln photograph(s).</source>
        <translation>
            <numerusform>目录库已重建，共 %Ln 张照片。</numerusform>
        </translation>
    </message>
    <message>
        <source>The catalogue is whole again.</source>
        <translation>目录库已恢复完好。</translation>
    </message>
    <message>
        <source>%1 The damaged one is kept as %2.</source>
        <extracomment>%1 is the sentence before, %2 the name of a file</extracomment>
        <translation>%1损坏的文件保留为 %2。</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::CategoryPresenter</name>
    <message>
        <source>&amp;New Label…</source>
        <translation>新建标签(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Rename Label</source>
        <translation>重命名标签(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Merge Label Into…</source>
        <translation>将标签合并到(&amp;M)…</translation>
    </message>
    <message>
        <source>Re&amp;tire Label</source>
        <translation>停用标签(&amp;T)</translation>
    </message>
    <message>
        <source>Offer it no more; photographs that have it keep it</source>
        <translation>不再提供此标签；已有此标签的照片保留不变</translation>
    </message>
    <message>
        <source>Move Label &amp;Up</source>
        <translation>上移标签(&amp;U)</translation>
    </message>
    <message>
        <source>Move Label &amp;Down</source>
        <translation>下移标签(&amp;D)</translation>
    </message>
    <message>
        <source>New Label</source>
        <translation>新建标签</translation>
    </message>
    <message>
        <source>Name of the label:</source>
        <translation>标签名称：</translation>
    </message>
    <message>
        <source>Add Label</source>
        <translation>添加标签</translation>
    </message>
    <message>
        <source>Merge “%1” into “%2”?</source>
        <translation>将“%1”合并到“%2”？</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) labelled “%1” will be labelled “%2”, and “%1” will be offered no more. This can be undone.</source>
        <translation>
            <numerusform>%Ln 张标签为“%1”的照片将改为“%2”，并且不再提供“%1”。此操作可以撤销。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merge %Ln Photograph(s)</source>
        <translation>
            <numerusform>合并 %Ln 张照片</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Merge Into</source>
        <translation>合并到(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Colour</source>
        <translation>颜色(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>按键(&amp;K)</translation>
    </message>
    <message>
        <source>By its place</source>
        <translation>按位置</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>恢复(&amp;R)</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::ChangedPhotosPage</name>
    <message>
        <source>Kind of change</source>
        <translation>变化种类</translation>
    </message>
    <message>
        <source>No photograph of the catalogue would change its label.</source>
        <translation>目录库中没有照片会改变标签。</translation>
    </message>
    <message>
        <source>Photographs that would change their label</source>
        <translation>标签会改变的照片</translation>
    </message>
    <message>
        <source>All changes</source>
        <translation>所有变化</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A kind of change and how many photographs: &quot;Sea → Glacier (12)&quot;</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) would change their label. What you decided stays.</source>
        <translation>
            <numerusform>%Ln 张照片会改变标签。您的决定保持不变。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 The surest %Ln are shown.</source>
        <extracomment>%1 is &quot;1,204 photographs would change their label.&quot;</extracomment>
        <translation>
            <numerusform>%1 显示最确定的 %Ln 张。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 Of those that will be read again, %Ln were tried.</source>
        <extracomment>%1 is &quot;1,204 photographs would change their label.&quot;</extracomment>
        <translation>
            <numerusform>%1 在将重新读取的照片中，已试过 %Ln 张。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::Changes</name>
    <message numerus="yes">
        <source>%Ln new photograph(s)</source>
        <translation>
            <numerusform>%Ln 张新照片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed photograph(s)</source>
        <translation>
            <numerusform>%Ln 张照片有更改</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln moved photograph(s)</source>
        <translation>
            <numerusform>%Ln 张照片已移动</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln missing photograph(s)</source>
        <translation>
            <numerusform>缺少 %Ln 张照片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unreadable file(s)</source>
        <translation>
            <numerusform>%Ln 个文件无法读取</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <extracomment>%1 is &quot;3 new photographs&quot;, %2 the name of a folder</extracomment>
        <translation>“%2”中：%1</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::ChipRow</name>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>No labels yet</source>
        <translation>尚无标签</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::ColorNames</name>
    <message>
        <source>Vermilion</source>
        <translation>朱红</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>绿色</translation>
    </message>
    <message>
        <source>Sky blue</source>
        <translation>天蓝</translation>
    </message>
    <message>
        <source>Mauve</source>
        <translation>淡紫</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝色</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>黄色</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>橙色</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>灰色</translation>
    </message>
    <message>
        <source>%1, light</source>
        <extracomment>%1 is the name of a colour</extracomment>
        <translation>%1，浅</translation>
    </message>
    <message>
        <source>%1, dark</source>
        <translation>%1，深</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::ComparisonDialog</name>
    <message>
        <source>Compare Models</source>
        <translation>比较模型</translation>
    </message>
    <message>
        <source>Comparing the two models…</source>
        <translation>正在比较两个模型…</translation>
    </message>
    <message>
        <source>These two models see photographs in ways of their own, so there is nothing stored to compare them on. Put one after the other to use and evaluate it on a folder instead.</source>
        <translation>这两个模型以各自的方式看待照片，没有可用来比较它们的已存数据。请依次使用它们，并在文件夹上进行评估。</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::ComparisonMatrices</name>
    <message>
        <source>Measured on</source>
        <translation>衡量对象</translation>
    </message>
    <message>
        <source>Lines: what the photographs show. Columns: what the model called them.</source>
        <translation>行：照片实际的内容。列：模型的判断。</translation>
    </message>
    <message>
        <source>Before: %1</source>
        <comment>the model</comment>
        <translation>之前：%1</translation>
    </message>
    <message>
        <source>After: %1</source>
        <comment>the model</comment>
        <translation>之后：%1</translation>
    </message>
    <message>
        <source>Confusion matrix, %1</source>
        <translation>混淆矩阵，%1</translation>
    </message>
    <message>
        <source>On your own decisions</source>
        <translation>在您自己的决定上</translation>
    </message>
    <message>
        <source>On what the model knew</source>
        <translation>在模型原有的知识上</translation>
    </message>
    <message>
        <source>Most often: %1.</source>
        <extracomment>%1 is &quot;12 glacier called mountain, 7 street called buildings&quot;</extracomment>
        <translation>最常见：%1。</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::ComparisonOverview</name>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Your own decisions</source>
        <translation>您自己的决定</translation>
    </message>
    <message>
        <source>What the model knew</source>
        <translation>模型原有的知识</translation>
    </message>
    <message>
        <source>Photographs that the first model was measured on: what you taught the model must not cost it what it could do before.</source>
        <translation>用于衡量最初模型的照片：您教给模型的内容不应使它失去原有的能力。</translation>
    </message>
    <message>
        <source>Figures of each label</source>
        <translation>各标签的指标</translation>
    </message>
    <message>
        <source>nothing to measure on</source>
        <translation>没有可供衡量的照片</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s)</source>
        <translation>
            <numerusform>%Ln 张照片</numerusform>
        </translation>
    </message>
    <message>
        <source>Before: %1</source>
        <comment>the model</comment>
        <translation>之前：%1</translation>
    </message>
    <message>
        <source>After: %1</source>
        <comment>the model</comment>
        <translation>之后：%1</translation>
    </message>
    <message>
        <source>The harmonic mean of precision and recall (F1)</source>
        <translation>精确率与召回率的调和平均值 (F1)</translation>
    </message>
    <message>
        <source>How many photographs truly have the label</source>
        <translation>实际带有该标签的照片数</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Your decisions</source>
        <translation>您的决定</translation>
    </message>
    <message>
        <source>F1 before</source>
        <translation>之前的 F1</translation>
    </message>
    <message>
        <source>F1 after</source>
        <translation>之后的 F1</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>原有知识</translation>
    </message>
    <message>
        <source>Photographs that you labelled and that were kept apart: the model has not learnt from them. Where these are few the others count, too, each judged by a model that has not learnt from it (cross-checked).</source>
        <translation>您已标注并单独留出的照片：模型没有从中学习。若数量很少，其余照片也计入，每张都由没有从中学习的模型判定（交叉检验）。</translation>
    </message>
    <message>
        <source>%1, cross-checked</source>
        <extracomment>%1 is &quot;63 photographs&quot;</extracomment>
        <translation>%1，交叉检验</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::ComparisonText</name>
    <message>
        <source>it is right about %1 of your own decisions, before it was %2</source>
        <extracomment>Of decisions of yours that the model has not learnt from</extracomment>
        <translation>它对您自己的决定的正确率为 %1，之前为 %2</translation>
    </message>
    <message>
        <source>it is right about %1 of what it knew, before it was %2</source>
        <extracomment>Of photographs that the model before could label</extracomment>
        <translation>它对原有知识的正确率为 %1，之前为 %2</translation>
    </message>
    <message>
        <source>Recommended: %1.</source>
        <extracomment>%1 is &quot;it is right about 91% of your own decisions, before it was 84%&quot;</extracomment>
        <translation>推荐：%1。</translation>
    </message>
    <message>
        <source>Not recommended: %1.</source>
        <extracomment>%1 is &quot;it is right about 81% of your own decisions, before it was 84%&quot;</extracomment>
        <translation>不推荐：%1。</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <extracomment>&quot;it is right about 91% of your own decisions …&quot;, &quot;it is right about 94% of what it knew …&quot;</extracomment>
        <translation>%1；%2</translation>
    </message>
    <message>
        <source>there was nothing to compare the two models on</source>
        <translation>没有可用来比较这两个模型的照片</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <extracomment>A label and what takes its place</extracomment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1 points</source>
        <extracomment>A difference of two percentages</extracomment>
        <translation>%1 个百分点</translation>
    </message>
    <message>
        <source>none</source>
        <comment>no label</comment>
        <translation>无</translation>
    </message>
    <message>
        <source>your corrections do not bear out a change yet; correct some more</source>
        <translation>您的更正尚不足以支持更改，请再更正一些</translation>
    </message>
    <message>
        <source>none of your decisions could be kept apart to judge it by</source>
        <translation>没有可以留出来用于评判它的决定</translation>
    </message>
    <message>
        <source>%1 compared with %2: %3.</source>
        <extracomment>Two models are compared; %3 is &quot;right about 91% of your own decisions …&quot;</extracomment>
        <translation>%1 与 %2 相比：%3。</translation>
    </message>
    <message>
        <source>it would look in another light at too many of the photographs that it knew</source>
        <translation>它会用另一种方式看待过多它原本认识的照片</translation>
    </message>
    <message>
        <source>Photographs that look like negatives are looked at as positives.</source>
        <translation>看起来像底片的照片会反转成正片来看。</translation>
    </message>
    <message>
        <source>Photographs that look faded are looked at with their contrast restored.</source>
        <translation>看起来褪色的照片会在恢复对比度后再看。</translation>
    </message>
    <message>
        <source>All photographs are looked at as they are again.</source>
        <translation>所有照片重新按原样来看。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) that you have not decided on will be read again for that once the model is used.</source>
        <translation>
            <numerusform>启用该模型后，将为此重新读取 %Ln 张您尚未决定的照片。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::ComparisonView</name>
    <message>
        <source>&amp;Overview</source>
        <translation>概览(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Confusion</source>
        <translation>混淆(&amp;C)</translation>
    </message>
    <message>
        <source>C&amp;hanges</source>
        <translation>变化(&amp;H)</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::ConfidencePage</name>
    <message>
        <source>Of the photographs for which the model claims a confidence, so many are called rightly; the dashed line is perfect.</source>
        <translation>在模型给出某一置信度的照片中，有这么多被正确判定；虚线表示完美。</translation>
    </message>
    <message>
        <source>How right the model is on what no person looks at; the ring is the model&apos;s own choice of what to send to review.</source>
        <translation>模型在无人查看的照片上的正确程度；圆环是模型自己对送交复核的选择。</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::ConfusionModel</name>
    <message>
        <source>%1 %2 called %3</source>
        <extracomment>A cell of the confusion matrix: &quot;12 glacier called mountain&quot;. %1 is a number, %2 and %3 are labels</extracomment>
        <translation>%1 张%2被判为%3</translation>
    </message>
    <message>
        <source>%1: %2 of all %3</source>
        <extracomment>%1 is &quot;12 glacier called mountain&quot;, %2 a percentage, %3 a label</extracomment>
        <translation>%1：占所有%3的 %2</translation>
    </message>
    <message>
        <source>Shows %1</source>
        <comment>row of the confusion matrix</comment>
        <translation>实为%1</translation>
    </message>
    <message>
        <source>Called %1</source>
        <comment>column of the confusion matrix</comment>
        <translation>判为%1</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::ConfusionPage</name>
    <message>
        <source>Lines: what the photographs show. Columns: what the model called them.</source>
        <translation>行：照片实际的内容。列：模型的判断。</translation>
    </message>
    <message>
        <source>Photographs of the chosen cell</source>
        <translation>所选单元格的照片</translation>
    </message>
    <message>
        <source>Choose a cell to see its photographs.</source>
        <translation>选择一个单元格以查看其照片。</translation>
    </message>
    <message>
        <source>The model called every photograph by its label.</source>
        <translation>模型正确判定了每张照片。</translation>
    </message>
    <message>
        <source>Confused most often: %1.</source>
        <translation>最常混淆：%1。</translation>
    </message>
    <message>
        <source>Enter or a double-click shows a photograph&apos;s folder.</source>
        <translation>按回车键或双击可显示照片所在的文件夹。</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::ConfusionTable</name>
    <message>
        <source>Confusion matrix</source>
        <translation>混淆矩阵</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::DamagePage</name>
    <message>
        <source>Rebuild from Files and Sidecars</source>
        <translation>从文件和附属文件重建</translation>
    </message>
    <message>
        <source>Open Another Catalogue…</source>
        <translation>打开其他目录库…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Restore the Backup of %1</source>
        <extracomment>%1 is a day and a time</extracomment>
        <translation>还原 %1 的备份</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) read</source>
        <translation>
            <numerusform>已读取 %Ln 张照片</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::DamagePresenter</name>
    <message>
        <source>The catalogue could not be backed up. %1</source>
        <extracomment>%1 says what happened and what can be done</extracomment>
        <translation>目录库无法备份。%1</translation>
    </message>
    <message>
        <source>The backup is restored…</source>
        <translation>正在还原备份…</translation>
    </message>
    <message>
        <source>Files are looked for…</source>
        <translation>正在查找文件…</translation>
    </message>
    <message>
        <source>Show in Folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>Cancelled. Rebuilding goes on from here when it is started again.</source>
        <translation>已取消。再次启动时将从此处继续重建。</translation>
    </message>
    <message>
        <source>Open Another Catalogue</source>
        <translation>打开其他目录库</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::DropOverlay</name>
    <message numerus="yes">
        <source>Let go to add %Ln item(s)</source>
        <translation>
            <numerusform>松开即可添加 %Ln 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>以及另外 %Ln 项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::ElidedLabel</name>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::ErrorText</name>
    <message>
        <source>You are not allowed to read this file or folder. Change its permissions, then try again.</source>
        <translation>您无权读取此文件或文件夹。请更改其权限，然后重试。</translation>
    </message>
    <message>
        <source>The file disappeared before it could be read. If it was moved, add its new folder.</source>
        <translation>文件在读取之前消失了。如果它被移动了，请添加其新文件夹。</translation>
    </message>
    <message>
        <source>The file is empty. Copy it again from the camera or from a backup.</source>
        <translation>文件是空的。请从相机或备份中重新复制。</translation>
    </message>
    <message>
        <source>The end of the file is missing, as after an interrupted copy. Copy it again from the camera or from a backup.</source>
        <translation>文件末尾缺失，可能是复制中断所致。请从相机或备份中重新复制。</translation>
    </message>
    <message>
        <source>The file is damaged and cannot be shown. Restore it from a backup.</source>
        <translation>文件已损坏，无法显示。请从备份中恢复。</translation>
    </message>
    <message>
        <source>This kind of file cannot be read. Convert it to JPEG, PNG or TIFF, then try again.</source>
        <translation>无法读取此类文件。请将其转换为 JPEG、PNG 或 TIFF，然后重试。</translation>
    </message>
    <message>
        <source>The picture has more pixels than the limit allows. Make it smaller or raise the limit.</source>
        <translation>图片的像素数超过了上限。请缩小图片或提高上限。</translation>
    </message>
    <message>
        <source>This is a folder or a device, although its name looks like that of a picture. Rename it or leave it out.</source>
        <translation>这是一个文件夹或设备，尽管其名称看起来像图片。请将其重命名或忽略。</translation>
    </message>
    <message>
        <source>The file name contains characters that cannot be read. Rename the file, then try again.</source>
        <translation>文件名包含无法识别的字符。请重命名文件，然后重试。</translation>
    </message>
    <message>
        <source>This link leads back to itself. Remove the link or add the folder it should lead to.</source>
        <translation>此链接指回自身。请删除该链接，或添加它应当指向的文件夹。</translation>
    </message>
    <message>
        <source>The file could not be read from its drive. Check the drive and its cable, then try again.</source>
        <translation>无法从驱动器读取该文件。请检查驱动器及其连接线，然后重试。</translation>
    </message>
    <message>
        <source>The drive with this photograph is not connected. Connect it, then try again.</source>
        <translation>存有此照片的驱动器未连接。请连接后重试。</translation>
    </message>
    <message>
        <source>The file could not be written. Check that the folder exists and may be changed.</source>
        <translation>无法写入文件。请检查文件夹是否存在且允许更改。</translation>
    </message>
    <message>
        <source>The disk is full. Free some space, then try again; what was done so far is kept.</source>
        <translation>磁盘已满。请腾出空间后重试；已完成的部分会保留。</translation>
    </message>
    <message>
        <source>Another program is using the catalogue. Wait until it has finished, then try again.</source>
        <translation>另一个程序正在使用目录库。请等它完成后重试。</translation>
    </message>
    <message>
        <source>The catalogue was made by a newer version of Scenekeeper. Update Scenekeeper to open it.</source>
        <translation>该目录库由更新版本的 Scenekeeper 创建。请更新 Scenekeeper 后再打开。</translation>
    </message>
    <message>
        <source>The catalogue could not be read or changed. Check that its folder may be written to, then try again.</source>
        <translation>无法读取或更改目录库。请检查其文件夹是否可写，然后重试。</translation>
    </message>
    <message>
        <source>The catalogue could not be brought up to date and was left as it was. Check the free space on the disk, then open it again.</source>
        <translation>目录库未能升级，已保持原样。请检查磁盘剩余空间，然后重新打开。</translation>
    </message>
    <message>
        <source>Another file has this name in the destination and was left as it is. Rename it, or choose to number the new ones.</source>
        <translation>目标位置已有同名文件，已保持原样。请重命名该文件，或选择为新文件编号。</translation>
    </message>
    <message>
        <source>The file has changed since it was added. Add its folder again, then try again.</source>
        <translation>文件在添加之后已被更改。请重新添加其所在文件夹，然后重试。</translation>
    </message>
    <message>
        <source>The copy was not the same as the original when it was read again, and was removed. Check the drive, then try again.</source>
        <translation>重新读取时副本与原件不一致，已将其删除。请检查驱动器，然后重试。</translation>
    </message>
    <message>
        <source>Another export is writing to this folder. Wait until it has finished, then try again.</source>
        <translation>另一个导出正在写入此文件夹。请等它完成后重试。</translation>
    </message>
    <message>
        <source>This folder and a folder of your photographs lie in each other. Choose a destination outside of them.</source>
        <translation>此文件夹与您的照片文件夹互相包含。请选择它们之外的目标位置。</translation>
    </message>
    <message>
        <source>This value cannot be used here. Choose another one.</source>
        <translation>此处不能使用该值。请另选一个。</translation>
    </message>
    <message>
        <source>What was asked for is not in the catalogue. It may have been removed in the meantime.</source>
        <translation>目录库中没有所请求的内容。它可能已被移除。</translation>
    </message>
    <message>
        <source>The model file cannot be used. Import it again or choose another model.</source>
        <translation>模型文件无法使用。请重新导入或选择其他模型。</translation>
    </message>
    <message>
        <source>The model file is no longer there. Import it again or choose another model.</source>
        <translation>模型文件已不存在。请重新导入或选择其他模型。</translation>
    </message>
    <message>
        <source>There was not enough memory. Close other programs, then try again.</source>
        <translation>内存不足。请关闭其他程序，然后重试。</translation>
    </message>
    <message>
        <source>This was cancelled before it was finished. Start it again to do the rest.</source>
        <translation>此操作在完成之前被取消。请重新开始以完成剩余部分。</translation>
    </message>
    <message>
        <source>Something went wrong inside Scenekeeper. Try again; if it happens again, please report it with the log.</source>
        <translation>Scenekeeper 内部出现问题。请重试；如果再次发生，请附上日志报告。</translation>
    </message>
    <message>
        <source>A bag needs a folder of its own, and one that is finished is not changed any more. Choose another folder.</source>
        <translation>BagIt 包需要独立的文件夹，已完成的包不再更改。请选择其他文件夹。</translation>
    </message>
    <message>
        <source>The copy was there already and was not written again; the labels in it are missing or no longer those of the catalogue. Take it away, then export again.</source>
        <translation>副本已存在，未重新写入；其中没有标签，或标签已与目录不同。请将其移走，然后重新导出。</translation>
    </message>
    <message>
        <source>What lies in the destination is not what was written there, and was left as it is. Put it right or take it away, then export again.</source>
        <translation>目标位置中的文件与当时写入的不同，已保持原样。请将其恢复或移走，然后重新导出。</translation>
    </message>
    <message>
        <source>This folder has been added to the catalogue before a move into it was finished. Remove it from the catalogue, finish the same export, and add the folder then.</source>
        <translation>此文件夹在移动完成之前就已加入目录。请先将其从目录中移除，完成同一导出，然后再添加该文件夹。</translation>
    </message>
    <message>
        <source>The part of Scenekeeper that computes with models is missing or does not belong to this version. Install Scenekeeper again.</source>
        <translation>Scenekeeper 中负责模型计算的部分缺失，或不属于此版本。请重新安装 Scenekeeper。</translation>
    </message>
    <message>
        <source>The catalogue is damaged. Restore a backup of it, or rebuild it from your files.</source>
        <translation>目录库已损坏。请还原备份，或从您的文件重建。</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::EvaluatedPhotos</name>
    <message>
        <source>Confidence %1</source>
        <extracomment>%1 is a percentage</extracomment>
        <translation>置信度 %1</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::EvaluationDialog</name>
    <message>
        <source>Evaluation</source>
        <translation>评估</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation>概览(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Confusion</source>
        <translation>混淆(&amp;C)</translation>
    </message>
    <message>
        <source>Con&amp;fidence</source>
        <translation>置信度(&amp;F)</translation>
    </message>
    <message>
        <source>Save Report…</source>
        <translation>保存报告…</translation>
    </message>
    <message>
        <source>Save figures, charts and mistakes as a page for the browser, with the numbers beside it</source>
        <translation>将指标、图表和错误保存为浏览器页面，并附上数据</translation>
    </message>
    <message>
        <source>Another Folder…</source>
        <translation>其他文件夹…</translation>
    </message>
    <message>
        <source>Loading the model…</source>
        <translation>正在加载模型…</translation>
    </message>
    <message>
        <source>Evaluating…</source>
        <translation>正在评估…</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n photograph(s)</source>
        <extracomment>%1 is the name of a model</extracomment>
        <translation>
            <numerusform>%1 · %n 张照片</numerusform>
        </translation>
    </message>
    <message>
        <source>The evaluation was cancelled.</source>
        <translation>评估已取消。</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Save Report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>Save Here</source>
        <translation>保存到此处</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::EvaluationOverview</name>
    <message>
        <source>Show Files…</source>
        <translation>显示文件…</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>Macro F1</source>
        <translation>宏平均 F1</translation>
    </message>
    <message>
        <source>Calibration error</source>
        <translation>校准误差</translation>
    </message>
    <message>
        <source>Sent to review</source>
        <translation>送交复核</translation>
    </message>
    <message>
        <source>Accuracy of the rest</source>
        <translation>其余的准确率</translation>
    </message>
    <message>
        <source>Figures of each label</source>
        <translation>各标签的指标</translation>
    </message>
    <message>
        <source>mean of the labels&apos; F1</source>
        <translation>各标签 F1 的平均值</translation>
    </message>
    <message>
        <source>mean gap between confidence and accuracy</source>
        <translation>置信度与准确率的平均差距</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n photograph(s)</source>
        <translation>
            <numerusform>%n 张照片中的 %1 张</numerusform>
        </translation>
    </message>
    <message>
        <source>every photograph is sent to review</source>
        <translation>每张照片都送交复核</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Photographs</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>How many photographs truly have the label</source>
        <translation>实际带有该标签的照片数</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精确率</translation>
    </message>
    <message>
        <source>How many of those called so are so</source>
        <translation>被判为该标签的照片中有多少是正确的</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>召回率</translation>
    </message>
    <message>
        <source>How many of those that are so are called so</source>
        <translation>实际带有该标签的照片中有多少被判定出来</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>The harmonic mean of precision and recall</source>
        <translation>精确率与召回率的调和平均值</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be read and do not count.</source>
        <translation>
            <numerusform>%n 个文件无法读取，不计入结果。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::EvaluationPlots</name>
    <message numerus="yes">
        <source>%n photograph(s)</source>
        <translation>
            <numerusform>%n 张照片</numerusform>
        </translation>
    </message>
    <message>
        <source>Reliability</source>
        <translation>可靠性</translation>
    </message>
    <message>
        <source>Confidence of the model (%)</source>
        <translation>模型的置信度 (%)</translation>
    </message>
    <message>
        <source>Called rightly (%)</source>
        <translation>判定正确 (%)</translation>
    </message>
    <message>
        <source>reliability</source>
        <comment>name of a file</comment>
        <translation>reliability</translation>
    </message>
    <message>
        <source>Perfect</source>
        <translation>完美</translation>
    </message>
    <message>
        <source>This model</source>
        <translation>此模型</translation>
    </message>
    <message>
        <source>%1: confidence %2, called rightly %3</source>
        <extracomment>%1 is &quot;412 photographs&quot;, %2 and %3 are percentages</extracomment>
        <translation>%1：置信度 %2，判定正确 %3</translation>
    </message>
    <message>
        <source>Coverage and accuracy</source>
        <translation>覆盖率与准确率</translation>
    </message>
    <message>
        <source>Not sent to review (%)</source>
        <translation>未送交复核 (%)</translation>
    </message>
    <message>
        <source>Of these, called rightly (%)</source>
        <translation>其中判定正确 (%)</translation>
    </message>
    <message>
        <source>coverage</source>
        <comment>name of a file</comment>
        <translation>coverage</translation>
    </message>
    <message>
        <source>At any threshold</source>
        <translation>任意阈值</translation>
    </message>
    <message>
        <source>The model&apos;s own threshold</source>
        <translation>模型自身的阈值</translation>
    </message>
    <message>
        <source>%1 not sent to review, %2 of these called rightly</source>
        <translation>%1 未送交复核，其中 %2 判定正确</translation>
    </message>
    <message>
        <source>From a confidence of %1 up: %2</source>
        <extracomment>%1 is a percentage, %2 is &quot;81.2% not sent to review, 97.9% of these called rightly&quot;</extracomment>
        <translation>置信度 %1 及以上：%2</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::EvaluationPresenter</name>
    <message>
        <source>Evaluate on a Folder of Labelled Photographs</source>
        <translation>在带标签照片的文件夹上评估</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::EvaluationText</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <extracomment>The end of a list of names; %1 is &quot;forest, sea, street&quot;</extracomment>
        <translation>
            <numerusform>%1 及另外 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>No photograph that can be read was found there. Choose a folder with one subfolder of photographs for each label, named like the label: %1.</source>
        <translation>那里没有找到可读取的照片。请选择一个文件夹，其中每个标签都有一个同名的照片子文件夹：%1。</translation>
    </message>
    <message numerus="yes">
        <source>The model has no label for the subfolder(s) %1. Rename them or take them out of the folder, then try again. The model&apos;s labels are: %2.</source>
        <translation>
            <numerusform>模型没有与子文件夹 %1 对应的标签。请将其重命名或移出该文件夹，然后重试。模型的标签有：%2。</numerusform>
        </translation>
    </message>
    <message>
        <source>95% interval: %1 to %2</source>
        <translation>95% 区间：%1 至 %2</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Each file is read again and compared before it gets its name. You can close this window; the export goes on.</source>
        <translation>每个文件在命名之前都会重新读取并比较。您可以关闭此窗口；导出会继续进行。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Export More</source>
        <translation>继续导出</translation>
    </message>
    <message>
        <source>Choose a folder to export to. What would be written there is shown here before anything happens.</source>
        <translation>请选择要导出到的文件夹。在执行任何操作之前，这里会显示将要写入的内容。</translation>
    </message>
    <message>
        <source>The layout of folders and names cannot be read.</source>
        <translation>无法识别文件夹和名称的布局。</translation>
    </message>
    <message>
        <source>Export To</source>
        <translation>导出到</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Beginning…</source>
        <translation>正在开始…</translation>
    </message>
    <message>
        <source>%1 of %2 files</source>
        <translation>%1 / %2 个文件</translation>
    </message>
    <message>
        <source>%1 · %2 a second</source>
        <extracomment>%1 is &quot;120 of 4,000 files&quot;, %2 a number</extracomment>
        <translation>%1 · 每秒 %2 个</translation>
    </message>
    <message>
        <source>Nothing was exported. %1</source>
        <translation>未导出任何内容。%1</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::ExportPresenter</name>
    <message>
        <source>Nothing was exported. %1</source>
        <translation>未导出任何内容。%1</translation>
    </message>
    <message>
        <source>Open Report</source>
        <translation>打开报告</translation>
    </message>
    <message>
        <source>What went where, and what did not</source>
        <translation>哪些文件到了哪里，哪些没有</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::ExportPreview</name>
    <message>
        <source>Folders</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>&amp;Folders</source>
        <translation>文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>F&amp;iles</source>
        <translation>文件(&amp;I)</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>略过</translation>
    </message>
    <message>
        <source>Looking at what there is to export…</source>
        <translation>正在查看要导出的内容…</translation>
    </message>
    <message>
        <source>Looking at what there is to export: %1 of %2 photographs</source>
        <translation>正在查看要导出的内容：%1 / %2 张照片</translation>
    </message>
    <message>
        <source>&amp;Left out (%1)</source>
        <translation>略过(&amp;L)（%1）</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::ExportResultPage</name>
    <message>
        <source>Open &amp;Report</source>
        <translation>打开报告(&amp;R)</translation>
    </message>
    <message>
        <source>Show in &amp;Folder</source>
        <translation>在文件夹中显示(&amp;F)</translation>
    </message>
    <message>
        <source>What was not exported</source>
        <translation>未导出的内容</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>发生了什么</translation>
    </message>
    <message>
        <source>What was exported, by label</source>
        <translation>按标签列出的已导出文件</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>No label</source>
        <translation>无标签</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::ExportSettingsForm</name>
    <message>
        <source>Where to</source>
        <translation>导出到</translation>
    </message>
    <message>
        <source>A folder outside of your photographs</source>
        <translation>照片文件夹之外的文件夹</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>目标位置</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>选择(&amp;C)…</translation>
    </message>
    <message>
        <source>any day</source>
        <translation>任意日期</translation>
    </message>
    <message>
        <source>Which photographs</source>
        <translation>哪些照片</translation>
    </message>
    <message>
        <source>All of the catalogue</source>
        <translation>目录中的全部</translation>
    </message>
    <message>
        <source>Those shown in the window</source>
        <translation>窗口中显示的</translation>
    </message>
    <message>
        <source>&amp;Photographs:</source>
        <translation>照片(&amp;P)：</translation>
    </message>
    <message>
        <source>&amp;Labels:</source>
        <translation>标签(&amp;L)：</translation>
    </message>
    <message>
        <source>Taken &amp;from:</source>
        <translation>拍摄自(&amp;F)：</translation>
    </message>
    <message>
        <source>Taken &amp;until:</source>
        <translation>拍摄至(&amp;U)：</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>any</source>
        <translation>任意</translation>
    </message>
    <message>
        <source>Labels of which the model is less sure do not count; yours always do</source>
        <translation>模型把握较低的标签不计入；您设定的始终计入</translation>
    </message>
    <message>
        <source>&amp;Surer than:</source>
        <translation>置信度高于(&amp;S)：</translation>
    </message>
    <message>
        <source>Only labels given or confirmed by a &amp;person</source>
        <translation>仅限人工指定或确认的标签(&amp;P)</translation>
    </message>
    <message>
        <source>Also photographs that need &amp;review</source>
        <translation>也包括需要复查的照片(&amp;R)</translation>
    </message>
    <message>
        <source>Also photographs without a l&amp;abel</source>
        <translation>也包括没有标签的照片(&amp;A)</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Folders and &amp;names:</source>
        <translation>文件夹和名称(&amp;N)：</translation>
    </message>
    <message>
        <source>Under the first one</source>
        <translation>放在第一个标签下</translation>
    </message>
    <message>
        <source>A copy under each</source>
        <translation>每个标签下各一份副本</translation>
    </message>
    <message>
        <source>A link under each</source>
        <translation>每个标签下各一个链接</translation>
    </message>
    <message>
        <source>S&amp;everal labels:</source>
        <translation>多个标签(&amp;E)：</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Hard links</source>
        <translation>硬链接</translation>
    </message>
    <message>
        <source>Symbolic links</source>
        <translation>符号链接</translation>
    </message>
    <message>
        <source>Move the originals</source>
        <translation>移动原件</translation>
    </message>
    <message>
        <source>&amp;Do:</source>
        <translation>操作(&amp;D)：</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Add a number</source>
        <translation>添加编号</translation>
    </message>
    <message>
        <source>Count as failed</source>
        <translation>计为失败</translation>
    </message>
    <message>
        <source>What is there already is never overwritten; the same picture is not written twice</source>
        <translation>绝不覆盖已有文件；同一张图片不会写入两次</translation>
    </message>
    <message>
        <source>If a name is &amp;taken:</source>
        <translation>名称已被占用时(&amp;T)：</translation>
    </message>
    <message>
        <source>Fields: %1. What stands for a missing value follows a bar: {year|no date}.</source>
        <extracomment>%1 is a list of fields such as {label}, {year}</extracomment>
        <translation>字段：%1。缺失值的替代文字写在竖线后：{year|无日期}。</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Labels as &amp;XMP sidecars</source>
        <translation>将标签写入 &amp;XMP 附属文件</translation>
    </message>
    <message>
        <source>Make the destination a &amp;bag (BagIt)</source>
        <translation>将目标位置打包为 &amp;BagIt</translation>
    </message>
    <message>
        <source>Checksums and descriptions as digital libraries take them; the photographs lie in its folder “data”</source>
        <translation>数字图书馆所接受的校验和与描述；照片位于“data”文件夹中</translation>
    </message>
    <message>
        <source>&amp;Organisation:</source>
        <translation>机构(&amp;O)：</translation>
    </message>
    <message>
        <source>Conta&amp;ct:</source>
        <translation>联系人(&amp;C)：</translation>
    </message>
    <message>
        <source>E-&amp;mail:</source>
        <translation>电子邮件(&amp;M)：</translation>
    </message>
    <message>
        <source>For other programs, and to build a catalogue again from the files alone. Sidecars that your photographs have already come along in any case</source>
        <translation>供其他程序使用，也可仅凭文件重建目录。照片已有的附属文件总会一并带上</translation>
    </message>
    <message>
        <source>This cannot be used: an unknown field, a brace without its partner, a file without {name} or {seq}, or one that ends in .xmp.</source>
        <translation>无法使用：有未知的字段、不成对的花括号、没有 {name} 或 {seq} 的文件名，或以 .xmp 结尾的文件名。</translation>
    </message>
    <message>
        <source>In and beside the photographs</source>
        <translation>照片内及照片旁</translation>
    </message>
    <message>
        <source>Labels &amp;inside the copies</source>
        <translation>将标签写入副本(&amp;I)</translation>
    </message>
    <message>
        <source>As keywords in the metadata of JPEG, PNG, WebP and TIFF files. Pictures and originals stay as they are; other formats are copied without</source>
        <translation>作为关键字写入 JPEG、PNG、WebP 和 TIFF 文件的元数据。图像和原件保持不变；其他格式仅复制，不写入标签</translation>
    </message>
    <message>
        <source>&amp;Keep sidecars changed in the destination</source>
        <translation>保留目标位置中已更改的附属文件(&amp;K)</translation>
    </message>
    <message>
        <source>Another program has written into sidecars of an earlier export: what they say now counts. Otherwise they are left as they are, and told</source>
        <translation>其他程序修改了先前导出的附属文件：以其现在的内容为准。否则保持原样并报告</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::ExportWords</name>
    <message>
        <source>Hard link</source>
        <translation>硬链接</translation>
    </message>
    <message>
        <source>Symbolic link</source>
        <translation>符号链接</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Link to the file before</source>
        <translation>链接到前一个文件</translation>
    </message>
    <message>
        <source>Already there</source>
        <translation>已存在</translation>
    </message>
    <message>
        <source>Already there; the original goes</source>
        <translation>已存在；将移走原件</translation>
    </message>
    <message>
        <source>Skip: another file has this name</source>
        <translation>跳过：另一个文件使用此名称</translation>
    </message>
    <message>
        <source>Not possible</source>
        <translation>无法进行</translation>
    </message>
    <message>
        <source>%1, with a number</source>
        <extracomment>%1 is &quot;Copy&quot;, &quot;Move&quot; or the like</extracomment>
        <translation>%1（加编号）</translation>
    </message>
    <message>
        <source>Needs review</source>
        <translation>需要复查</translation>
    </message>
    <message>
        <source>Its drive is not connected</source>
        <translation>其驱动器未连接</translation>
    </message>
    <message>
        <source>Could not be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>The file is gone</source>
        <translation>文件已不存在</translation>
    </message>
    <message>
        <source>Changed since it was read; import it again</source>
        <translation>读取后已更改；请重新导入</translation>
    </message>
    <message>
        <source>On another drive, where no hard link can lead</source>
        <translation>位于其他驱动器，无法建立硬链接</translation>
    </message>
    <message>
        <source>No label</source>
        <translation>无标签</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) to write</source>
        <translation>
            <numerusform>待写入 %Ln 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 needed</source>
        <extracomment>%1 is a size such as &quot;3.2 GB&quot;</extracomment>
        <translation>需要 %1</translation>
    </message>
    <message>
        <source>%1 free</source>
        <comment>space on a drive</comment>
        <translation>可用 %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) left out</source>
        <translation>
            <numerusform>略过 %Ln 张照片</numerusform>
        </translation>
    </message>
    <message>
        <source>No photograph passes these filters.</source>
        <translation>没有照片符合这些条件。</translation>
    </message>
    <message>
        <source>Every photograph is left out; the list says why.</source>
        <translation>所有照片都被略过；列表说明了原因。</translation>
    </message>
    <message>
        <source>There is not enough free space: %1 more is needed.</source>
        <translation>可用空间不足：还需要 %1。</translation>
    </message>
    <message numerus="yes">
        <source>Move %Ln Original(s)…</source>
        <translation>
            <numerusform>移动 %Ln 个原件…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Export %Ln File(s)</source>
        <translation>
            <numerusform>导出 %Ln 个文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) exported</source>
        <translation>
            <numerusform>已导出 %Ln 个文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln already there</source>
        <comment>files</comment>
        <translation>
            <numerusform>%Ln 个已存在</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <comment>files</comment>
        <translation>
            <numerusform>%Ln 个失败</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sidecar(s)</source>
        <translation>
            <numerusform>%Ln 个附属文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln original(s) removed</source>
        <translation>
            <numerusform>已移除 %Ln 个原件</numerusform>
        </translation>
    </message>
    <message>
        <source>a bag</source>
        <translation>已打包为 BagIt</translation>
    </message>
    <message>
        <source>The photographs are there, but the reports and the list of their checksums could not all be written. %1</source>
        <extracomment>%1 says why</extracomment>
        <translation>照片已导出，但报告和校验和清单未能全部写入。%1</translation>
    </message>
    <message>
        <source>Cancelled. What is written is whole; the same export goes on from here.</source>
        <translation>已取消。已写入的文件是完整的；再次执行相同的导出会从这里继续。</translation>
    </message>
    <message>
        <source>Exported without its sidecar. %1</source>
        <extracomment>%1 says why</extracomment>
        <translation>已导出，但没有附属文件。%1</translation>
    </message>
    <message>
        <source>Moved there by an earlier export</source>
        <translation>已由先前的导出移到那里</translation>
    </message>
    <message numerus="yes">
        <source>with %Ln sidecar(s)</source>
        <translation>
            <numerusform>附带 %Ln 个附属文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not exported: another file has the name</source>
        <comment>files</comment>
        <translation>
            <numerusform>%Ln 个未导出：名称已被其他文件占用</numerusform>
        </translation>
    </message>
    <message>
        <source>The destination is no bag: other files lie in its folder “data”, a photograph could not be finished, or it could not be written. The photographs are there.</source>
        <translation>目标没有成为 Bag：其“data”文件夹中有其他文件，有照片未能完成，或无法写入。照片都在。</translation>
    </message>
    <message>
        <source>Not exported: another file has this name. Rename it, or choose to add a number.</source>
        <translation>未导出：名称已被其他文件占用。请将其重命名，或选择添加编号。</translation>
    </message>
    <message>
        <source>Copied, but the original stays because of its sidecar. %1</source>
        <extracomment>%1 says why</extracomment>
        <translation>已复制，但由于其附属文件，原件保留在原处。%1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln with labels inside</source>
        <comment>files</comment>
        <translation>
            <numerusform>%Ln 个已写入标签</numerusform>
        </translation>
    </message>
    <message>
        <source>Exported as it is: this file cannot hold labels</source>
        <translation>已按原样导出：此文件无法容纳标签</translation>
    </message>
    <message>
        <source>Exported without labels inside. %1</source>
        <extracomment>%1 says why</extracomment>
        <translation>已导出，但未写入标签。%1</translation>
    </message>
    <message>
        <source>The photographs are there, but the catalogue could not note that. %1</source>
        <extracomment>%1 says why</extracomment>
        <translation>照片已导出，但目录未能记录这一点。%1</translation>
    </message>
    <message>
        <source>Its sidecar in the destination has been changed since it was written there, and was left as it is. Put it right, or choose to keep changed sidecars.</source>
        <translation>目标位置中的附属文件在写入后被更改，已保持原样。请将其恢复，或选择保留已更改的附属文件。</translation>
    </message>
    <message>
        <source>Exported without its sidecar: another one has its name in the destination. Take that away, then export again.</source>
        <translation>已导出，但没有附属文件：目标位置中已有另一个同名附属文件。请将其移走，然后重新导出。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln copy(s) of earlier exports elsewhere</source>
        <extracomment>copies that stay where the labels of before had put them</extracomment>
        <translation>
            <numerusform>%Ln 个先前导出的副本在别处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The destination is no bag yet: %Ln file(s) of the plan are not in it as they should be, and a bag is not changed once it is made. The same export goes on from here; adding numbers lets photographs in whose name is taken.</source>
        <translation>
            <numerusform>目标还不是 BagIt 包：计划中的 %Ln 个文件未按计划在其中，而已完成的包不再更改。同样的导出会从这里继续；添加编号可让名称已被占用的照片也进入其中。</numerusform>
        </translation>
    </message>
    <message>
        <source>Fails: another file has this name</source>
        <translation>失败：另一文件已使用此名称</translation>
    </message>
    <message>
        <source>Complete Export</source>
        <extracomment>all files are there, but reports, sidecars or a bag may be missing</extracomment>
        <translation>补全导出</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::FailedFilesModel</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>What happened and what can be done</source>
        <translation>发生了什么以及可以怎么做</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::FailedFilesPanel</name>
    <message>
        <source>Files that could not be read</source>
        <translation>无法读取的文件</translation>
    </message>
    <message>
        <source>Filter by file, folder or reason</source>
        <translation>按文件、文件夹或原因筛选</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Save list…</source>
        <translation>保存列表…</translation>
    </message>
    <message>
        <source>Read the selected files again, or all when none is selected</source>
        <translation>重新读取所选文件；未选择时读取全部</translation>
    </message>
    <message>
        <source>Copy the selected lines as text</source>
        <translation>将所选行复制为文本</translation>
    </message>
    <message>
        <source>Save what is shown as a CSV file</source>
        <translation>将显示的内容保存为 CSV 文件</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) could not be read. The originals were not changed.</source>
        <translation>
            <numerusform>有 %Ln 个文件无法读取。原件未被改动。</numerusform>
        </translation>
    </message>
    <message>
        <source>Every file could be read.</source>
        <translation>所有文件均已读取。</translation>
    </message>
    <message>
        <source>No file matches the filter.</source>
        <translation>没有符合筛选条件的文件。</translation>
    </message>
    <message>
        <source>Save list</source>
        <translation>保存列表</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>逗号分隔值 (*.csv)</translation>
    </message>
    <message>
        <source>failed-files.csv</source>
        <translation>失败文件.csv</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>已保存为 %1</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::Formatting</name>
    <message>
        <source>%1%</source>
        <comment>a percentage</comment>
        <translation>%1%</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of an enumeration</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>UTC%1</source>
        <comment>offset from UTC, as in UTC+02:00</comment>
        <translation>UTC%1</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>exposure time in seconds</comment>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>ISO %1</source>
        <comment>film speed</comment>
        <translation>ISO %1</translation>
    </message>
    <message>
        <source>%1 mm</source>
        <comment>focal length</comment>
        <translation>%1 mm</translation>
    </message>
    <message>
        <source>%1 m</source>
        <comment>altitude</comment>
        <translation>%1 米</translation>
    </message>
    <message>
        <source>%1° S</source>
        <comment>southern latitude</comment>
        <translation>南纬 %1°</translation>
    </message>
    <message>
        <source>%1° N</source>
        <comment>northern latitude</comment>
        <translation>北纬 %1°</translation>
    </message>
    <message>
        <source>%1° W</source>
        <comment>western longitude</comment>
        <translation>西经 %1°</translation>
    </message>
    <message>
        <source>%1° E</source>
        <comment>eastern longitude</comment>
        <translation>东经 %1°</translation>
    </message>
    <message>
        <source>Camera raw</source>
        <translation>相机原始文件</translation>
    </message>
    <message numerus="yes">
        <source>about %Ln s left</source>
        <translation>
            <numerusform>约剩 %Ln 秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln min left</source>
        <translation>
            <numerusform>约剩 %Ln 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln h left</source>
        <translation>
            <numerusform>约剩 %Ln 小时</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 MP</source>
        <comment>megapixels</comment>
        <translation>%1 百万像素</translation>
    </message>
    <message>
        <source>%1 × %2 pixels (%3)</source>
        <comment>width, height, megapixels</comment>
        <translation>%1 × %2 像素（%3）</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <comment>width, height</comment>
        <translation>%1 × %2 像素</translation>
    </message>
    <message numerus="yes">
        <source>about %Ln minute(s)</source>
        <translation>
            <numerusform>约 %Ln 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln hour(s)</source>
        <translation>
            <numerusform>约 %Ln 小时</numerusform>
        </translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>不到一分钟</translation>
    </message>
    <message>
        <source>near %1</source>
        <comment>the nearest town</comment>
        <translation>%1附近</translation>
    </message>
    <message>
        <source>North</source>
        <translation>北</translation>
    </message>
    <message>
        <source>Northeast</source>
        <translation>东北</translation>
    </message>
    <message>
        <source>East</source>
        <translation>东</translation>
    </message>
    <message>
        <source>Southeast</source>
        <translation>东南</translation>
    </message>
    <message>
        <source>South</source>
        <translation>南</translation>
    </message>
    <message>
        <source>Southwest</source>
        <translation>西南</translation>
    </message>
    <message>
        <source>West</source>
        <translation>西</translation>
    </message>
    <message>
        <source>Northwest</source>
        <translation>西北</translation>
    </message>
    <message>
        <source>%1 (%2°, from magnetic north)</source>
        <comment>direction, degrees</comment>
        <translation>%1（%2°，以磁北为准）</translation>
    </message>
    <message>
        <source>%1 (%2°)</source>
        <comment>direction, degrees</comment>
        <translation>%1（%2°）</translation>
    </message>
    <message>
        <source>Rejected</source>
        <comment>rating of a photo</comment>
        <translation>已拒绝</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of 5 star(s)</source>
        <comment>rating of a photo</comment>
        <translation>
            <numerusform>%Ln 星（共 5 星）</numerusform>
        </translation>
    </message>
    <message>
        <source>not known; file of %1</source>
        <comment>time when a photo was taken</comment>
        <translation>未知；文件日期：%1</translation>
    </message>
    <message>
        <source>%1 (by GPS)</source>
        <comment>time when a photo was taken</comment>
        <translation>%1（GPS 时间）</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <extracomment>Format of a day in QLocale&apos;s letters: 14 July 2019</extracomment>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <extracomment>Format of a month in QLocale&apos;s letters: July 2019</extracomment>
        <translation>yyyy年M月</translation>
    </message>
    <message>
        <source>from %1</source>
        <comment>a day, month or year</comment>
        <translation>自 %1 起</translation>
    </message>
    <message>
        <source>until %1</source>
        <comment>a day, month or year</comment>
        <translation>截至 %1</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>from one day, month or year to another</comment>
        <translation>%1 – %2</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::GroupText</name>
    <message numerus="yes">
        <source>Best of %Ln</source>
        <extracomment>How many times the archive holds one picture</extracomment>
        <translation>
            <numerusform>%Ln 张中最佳</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>副本</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::History</name>
    <message numerus="yes">
        <source>%1 on %Ln photograph(s)</source>
        <extracomment>%1 is one label or several, as in &quot;Sea on 12 photographs&quot;</extracomment>
        <translation>
            <numerusform>%Ln 张照片：%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln labels</source>
        <translation>
            <numerusform>%Ln 个标签</numerusform>
        </translation>
    </message>
    <message>
        <source>no label</source>
        <translation>无标签</translation>
    </message>
    <message>
        <source>not %1</source>
        <extracomment>Follows &quot;Undo:&quot;, as in &quot;Undo: not Sea on 12 photographs&quot;</extracomment>
        <translation>非%1</translation>
    </message>
    <message numerus="yes">
        <source>reverting a run on %Ln photograph(s)</source>
        <translation>
            <numerusform>撤销一次运行（%Ln 张照片）</numerusform>
        </translation>
    </message>
    <message>
        <source>adding %1</source>
        <translation>添加“%1”</translation>
    </message>
    <message>
        <source>renaming %1</source>
        <translation>重命名“%1”</translation>
    </message>
    <message>
        <source>merging %1</source>
        <translation>合并“%1”</translation>
    </message>
    <message>
        <source>retiring %1</source>
        <translation>停用“%1”</translation>
    </message>
    <message>
        <source>restoring %1</source>
        <translation>恢复“%1”</translation>
    </message>
    <message>
        <source>colour, place or key of %1</source>
        <translation>“%1”的颜色、位置或按键</translation>
    </message>
    <message>
        <source>model, %1</source>
        <extracomment>A model gave the label, with this confidence</extracomment>
        <translation>模型，%1</translation>
    </message>
    <message>
        <source>model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>person</source>
        <translation>人工</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>已否决</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未决定</translation>
    </message>
    <message>
        <source>decided</source>
        <translation>已决定</translation>
    </message>
    <message>
        <source>decided in part</source>
        <translation>已部分决定</translation>
    </message>
    <message>
        <source>%1, needs review</source>
        <extracomment>%1 is a state, as &quot;decided&quot;</extracomment>
        <translation>%1，待复核</translation>
    </message>
    <message>
        <source>locating %1</source>
        <extracomment>A folder of photographs that is to be found elsewhere now</extracomment>
        <translation>定位 %1</translation>
    </message>
    <message numerus="yes">
        <source>removing %1 (%Ln photograph(s))</source>
        <extracomment>%1 is the name of a folder that was removed from the catalogue</extracomment>
        <translation>
            <numerusform>移除 %1（%Ln 张照片）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::HistoryList</name>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a label, %2 what changed about it, as &quot;model, 83% → rejected&quot;</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1, model %2</source>
        <extracomment>%1 is the name of a model, %2 its number in the list of models</extracomment>
        <translation>%1，模型 %2</translation>
    </message>
    <message>
        <source>Undone by %1</source>
        <extracomment>%1 is a person who undid something</extracomment>
        <translation>由 %1 撤销</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Revert This Run</source>
        <translation>撤销此次运行</translation>
    </message>
    <message>
        <source>Every label that this run gave, to any photograph, goes back to what it was; what people said since stays. Can be undone.</source>
        <translation>此次运行给任何照片设置的标签都将恢复原状；人工之后的决定保留不变。可以撤销。</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::ImportModelDialog</name>
    <message>
        <source>Import Model</source>
        <translation>导入模型</translation>
    </message>
    <message>
        <source>A model file is code. “%1” can do on this computer whatever you can do. Import it only if you trust where it comes from.</source>
        <translation>模型文件是代码。“%1”可以在此计算机上执行您能执行的任何操作。仅在信任其来源时才导入。</translation>
    </message>
    <message>
        <source>“%1” does not say what it is. Describe it as the person who made it would.</source>
        <translation>“%1”没有说明自己是什么。请按其作者的说法加以描述。</translation>
    </message>
    <message>
        <source>Import “%1”</source>
        <translation>导入“%1”</translation>
    </message>
    <message>
        <source>In the order of its outputs, separated by commas</source>
        <translation>按其输出的顺序，以英文逗号分隔</translation>
    </message>
    <message>
        <source> pixels</source>
        <translation> 像素</translation>
    </message>
    <message>
        <source>0 to 1</source>
        <translation>0 至 1</translation>
    </message>
    <message>
        <source>As for ImageNet</source>
        <translation>与 ImageNet 相同</translation>
    </message>
    <message>
        <source>One label for a photograph</source>
        <translation>每张照片一个标签</translation>
    </message>
    <message>
        <source>Any number of labels for a photograph</source>
        <translation>每张照片任意多个标签</translation>
    </message>
    <message>
        <source>&amp;Labels:</source>
        <translation>标签(&amp;L)：</translation>
    </message>
    <message>
        <source>Edge of its &amp;input:</source>
        <translation>输入边长(&amp;I)：</translation>
    </message>
    <message>
        <source>&amp;Values of its input:</source>
        <translation>输入值(&amp;V)：</translation>
    </message>
    <message>
        <source>&amp;Gives:</source>
        <translation>给出(&amp;G)：</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::InspectorPanel</name>
    <message>
        <source>Inspector</source>
        <translation>检查器</translation>
    </message>
    <message>
        <source>Details of the photograph</source>
        <translation>照片详情</translation>
    </message>
    <message>
        <source>Photograph</source>
        <translation>照片</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) selected</source>
        <translation>
            <numerusform>已选择 %Ln 张照片</numerusform>
        </translation>
    </message>
    <message>
        <source>Select a photograph to see what is known of it</source>
        <translation>选择一张照片以查看其信息</translation>
    </message>
    <message>
        <source>Not classified yet</source>
        <translation>尚未分类</translation>
    </message>
    <message>
        <source>What the model sees</source>
        <translation>模型的判断</translation>
    </message>
    <message>
        <source>What %1 sees</source>
        <comment>name of a model</comment>
        <translation>%1 的判断</translation>
    </message>
    <message>
        <source>The file has changed since a person labelled it: please have another look.</source>
        <translation>此文件在人工标注之后已更改：请再看一次。</translation>
    </message>
    <message>
        <source>Press the number of a label to give it to all of them.</source>
        <translation>按标签的数字键，即可为所有选中的照片设置该标签。</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::LabelChip</name>
    <message>
        <source>%1 %2</source>
        <comment>label name and its probability, as in Sea 97%</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>set by a person</source>
        <translation>由人设定</translation>
    </message>
    <message>
        <source>imported with the file</source>
        <translation>随文件导入</translation>
    </message>
    <message>
        <source>suggested by the model</source>
        <translation>由模型建议</translation>
    </message>
    <message>
        <source>needs review</source>
        <translation>待复核</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>已否决</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::LabelChoices</name>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::LabelNames</name>
    <message>
        <source>Buildings</source>
        <translation>建筑</translation>
    </message>
    <message>
        <source>Forest</source>
        <translation>森林</translation>
    </message>
    <message>
        <source>Glacier</source>
        <translation>冰川</translation>
    </message>
    <message>
        <source>Mountain</source>
        <translation>山</translation>
    </message>
    <message>
        <source>Sea</source>
        <translation>海</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>街道</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::LargeView</name>
    <message>
        <source>Large view</source>
        <translation>大图视图</translation>
    </message>
    <message>
        <source>Photograph</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Fit · %1%</source>
        <comment>zoom: fitted to the window</comment>
        <translation>适应窗口 · %1%</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>正在加载…</translation>
    </message>
    <message>
        <source>%1%</source>
        <comment>zoom</comment>
        <translation>%1%</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::LearningCurves</name>
    <message>
        <source>How far the model is from what it is taught; less is better.</source>
        <translation>模型与所教内容之间的差距；越小越好。</translation>
    </message>
    <message>
        <source>On photographs that it does not learn from.</source>
        <translation>在不用于学习的照片上。</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::LearningDialog</name>
    <message>
        <source>Learn from Corrections</source>
        <translation>从更正中学习</translation>
    </message>
    <message>
        <source>&amp;Learning</source>
        <translation>学习(&amp;L)</translation>
    </message>
    <message>
        <source>Learn</source>
        <translation>学习</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Use This Model</source>
        <translation>使用此模型</translation>
    </message>
    <message>
        <source>Labels that the model gave are worked out again; yours stay. This can be undone.</source>
        <translation>模型给出的标签会重新计算；您的标签保持不变。此操作可以撤销。</translation>
    </message>
    <message>
        <source>The new model stays in the list under Model &gt; Models</source>
        <translation>新模型保留在“模型 &gt; 模型”的列表中</translation>
    </message>
    <message>
        <source>Looking for what there is to learn from…</source>
        <translation>正在查找可供学习的内容…</translation>
    </message>
    <message>
        <source>Look Again</source>
        <translation>重新查找</translation>
    </message>
    <message>
        <source>Learning was cancelled. The model in use is as it was.</source>
        <translation>学习已取消。当前使用的模型没有变化。</translation>
    </message>
    <message>
        <source>Putting the new model to use…</source>
        <translation>正在启用新模型…</translation>
    </message>
    <message>
        <source>Keep Present Model</source>
        <translation>保留当前模型</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Learning was stopped. The model in use is as it was. What was learnt is kept: deep learning goes on from there as long as nobody decides on further photographs.</source>
        <translation>学习已停止。正在使用的模型保持不变。已学到的内容会保留：只要没有人对更多照片作出决定，深度学习就会从那里继续。</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::LearningIndicator</name>
    <message>
        <source>Show how the model learns</source>
        <translation>显示模型的学习情况</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::LearningMaterialPage</name>
    <message>
        <source>Examples of each label</source>
        <translation>各标签的示例</translation>
    </message>
    <message>
        <source>Photographs about which labels disagree</source>
        <translation>标签相互矛盾的照片</translation>
    </message>
    <message numerus="yes">
        <source>%Ln decision(s) to learn from</source>
        <translation>
            <numerusform>有 %Ln 个决定可供学习</numerusform>
        </translation>
    </message>
    <message>
        <source>From what you labelled, confirmed and rejected, a new version of %1 is made. It is measured first; whether it is used, you decide then.</source>
        <extracomment>%1 is the name of a model</extracomment>
        <translation>根据您标注、确认和否决的内容，将生成 %1 的新版本。会先对其进行衡量，然后由您决定是否使用。</translation>
    </message>
    <message>
        <source>This model carries nothing of what it was trained on. It may forget some of it while it learns.</source>
        <translation>此模型没有保留训练时所用的内容。学习时可能会遗忘其中一部分。</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Photographs that have the label by a person&apos;s word</source>
        <translation>由人赋予该标签的照片</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>处理方式</translation>
    </message>
    <message numerus="yes">
        <source>left out: %Ln more example(s) needed</source>
        <translation>
            <numerusform>略去：还需要 %Ln 个示例</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) have labels that exclude each other and are left out. Give all copies of a picture the same label, then learn again.</source>
        <translation>
            <numerusform>有 %Ln 张图片的标签互相排斥，已略去。请为同一图片的所有副本赋予相同标签，然后重新学习。</numerusform>
        </translation>
    </message>
    <message>
        <source>none of the labels</source>
        <translation>不属于任何标签</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) are left out: the file has changed since a person labelled it.</source>
        <translation>
            <numerusform>略去 %Ln 张照片：文件在人工标注之后已更改。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) are left out: the model has not looked at them. Classify them first.</source>
        <translation>
            <numerusform>略去 %Ln 张照片：模型尚未看过。请先分类。</numerusform>
        </translation>
    </message>
    <message>
        <source>will be learnt</source>
        <translation>将被学习</translation>
    </message>
    <message>
        <source>&amp;Quick</source>
        <translation>快速(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Deep</source>
        <translation>深度(&amp;D)</translation>
    </message>
    <message>
        <source>The model looks at the files again and learns how to see, too. For archives that look unlike other photographs: faded, scanned, old. Takes minutes to hours, at low priority; it can be paused, and what was learnt outlasts a restart.</source>
        <translation>模型会重新查看文件，并学习如何观察。适用于看起来与其他照片不同的档案：褪色、扫描、老旧。以低优先级进行，需数分钟至数小时；可以暂停，已学到的内容在重新启动后仍然保留。</translation>
    </message>
    <message>
        <source>From what the model sees in the photographs already, and, of some, inverted or with their contrast restored. Takes seconds.</source>
        <translation>根据模型在照片中已经看到的内容；其中一些还会反相或在恢复对比度后再看一遍。只需数秒。</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::LearningPlots</name>
    <message>
        <source>Step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>Error while learning</source>
        <translation>学习时的误差</translation>
    </message>
    <message>
        <source>Mean error (nats)</source>
        <translation>平均误差 (nat)</translation>
    </message>
    <message>
        <source>learning-error</source>
        <comment>name of a file</comment>
        <translation>学习误差</translation>
    </message>
    <message>
        <source>Accuracy while learning</source>
        <translation>学习时的准确率</translation>
    </message>
    <message>
        <source>Called rightly (%)</source>
        <translation>判定正确 (%)</translation>
    </message>
    <message>
        <source>learning-accuracy</source>
        <comment>name of a file</comment>
        <translation>学习准确率</translation>
    </message>
    <message>
        <source>Step %1: mean error %2</source>
        <translation>第 %1 步：平均误差 %2</translation>
    </message>
    <message>
        <source>Step %1: %2 called rightly</source>
        <extracomment>%2 is a percentage</extracomment>
        <translation>第 %1 步：%2 判定正确</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::LearningPresenter</name>
    <message>
        <source>A new model is ready</source>
        <translation>新模型已就绪</translation>
    </message>
    <message>
        <source>Learning has failed</source>
        <translation>学习失败</translation>
    </message>
    <message>
        <source>Learning is paused</source>
        <translation>学习已暂停</translation>
    </message>
    <message>
        <source>Learning…</source>
        <translation>正在学习…</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::LearningRunPage</name>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>This dialog can be closed meanwhile: the model goes on learning behind the other work, and says so in the status bar when it is done.</source>
        <translation>此窗口可以先关闭：模型会在其他工作进行的同时继续学习，完成时状态栏会提示。</translation>
    </message>
    <message>
        <source>Getting the photographs ready…</source>
        <translation>正在准备照片…</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::LearningText</name>
    <message>
        <source>There is nothing to learn from yet. Correct some labels first: choose photographs and press 1 to 9, or Space where the model is right.</source>
        <translation>还没有可供学习的内容。请先更正一些标签：选择照片并按 1 至 9；模型正确时按空格键。</translation>
    </message>
    <message numerus="yes">
        <source>You have decided on %1 so far; it takes at least %Ln. Correct some more, those that need review first.</source>
        <extracomment>%1 is &quot;1 photograph&quot;</extracomment>
        <translation>
            <numerusform>您目前已对 %1作出决定；至少需要 %Ln 张。请再更正一些，先处理待复核的照片。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s)</source>
        <translation>
            <numerusform>%Ln 张照片</numerusform>
        </translation>
    </message>
    <message>
        <source>All your decisions are about one label, and one alone cannot be told from another. Correct or confirm photographs of other labels, too.</source>
        <translation>您的所有决定都只涉及一个标签，仅凭一个标签无法与其他标签区分。请同时更正或确认其他标签的照片。</translation>
    </message>
    <message>
        <source>The model in use, %1, cannot be taught here: it does not show what it sees in a photograph. Use another model first, under Model &gt; Models.</source>
        <extracomment>%1 is the name of a model</extracomment>
        <translation>当前使用的模型 %1 无法在此学习：它不给出在照片中看到的内容。请先在“模型 &gt; 模型”中使用其他模型。</translation>
    </message>
    <message>
        <source>The model in use has not seen %1 that you decided on. Let it classify them first.</source>
        <extracomment>%1 is &quot;1 photograph&quot;</extracomment>
        <translation>当前模型尚未看过您已决定的%1。请先让它分类这些照片。</translation>
    </message>
    <message>
        <source>Reading photograph %1 of %2</source>
        <extracomment>%1 and %2 are numbers</extracomment>
        <translation>正在读取照片 %1/%2</translation>
    </message>
    <message>
        <source>Checking what was learnt, step %1 of at most %2</source>
        <extracomment>%1 and %2 are numbers</extracomment>
        <translation>正在检查所学内容，第 %1 步，最多 %2 步</translation>
    </message>
    <message>
        <source>Learning, %1 of %2 rounds done</source>
        <extracomment>%1 and %2 are numbers; in a round the model sees every photograph once</extracomment>
        <translation>学习中，已完成 %1/%2 轮</translation>
    </message>
    <message>
        <source>Learning, step %1 of at most %2</source>
        <extracomment>%1 and %2 are numbers</extracomment>
        <translation>正在学习，第 %1 步，最多 %2 步</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::LeftOutModel</name>
    <message>
        <source>Photograph</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Why it is left out</source>
        <translation>略过的原因</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::LibraryAssembly</name>
    <message>
        <source>The system watches no more folders, so those in “%1” are looked at every half minute. “sudo sysctl fs.inotify.max_user_watches=524288” raises its limit.</source>
        <extracomment>%1 is the name of a folder; the command stays as it is</extracomment>
        <translation>系统无法再监视更多文件夹，因此每半分钟检查一次“%1”中的文件夹。“sudo sysctl fs.inotify.max_user_watches=524288”可提高上限。</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::MainWindow</name>
    <message>
        <source>Library</source>
        <translation>图库</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>检查器</translation>
    </message>
    <message>
        <source>Thumbnail size</source>
        <translation>缩略图大小</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s)</source>
        <translation>
            <numerusform>%Ln 张照片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln selected</source>
        <extracomment>%1 is &quot;120 photographs&quot;</extracomment>
        <translation>
            <numerusform>%1，已选择 %Ln 张</numerusform>
        </translation>
    </message>
    <message>
        <source>Add Folder</source>
        <translation>添加文件夹</translation>
    </message>
    <message>
        <source>Add Files</source>
        <translation>添加文件</translation>
    </message>
    <message>
        <source>There is a label named “%1” already.</source>
        <translation>已有名为“%1”的标签。</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::MainWindowActions</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Add Folder…</source>
        <translation>添加文件夹(&amp;A)…</translation>
    </message>
    <message>
        <source>Add &amp;Files…</source>
        <translation>添加文件(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>Select &amp;None</source>
        <translation>取消选择(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Label</source>
        <translation>标签(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Confirm and Go On</source>
        <translation>确认并继续(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Reject Label</source>
        <translation>否决标签(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Large Photograph</source>
        <translation>大图(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Back to All Photographs</source>
        <translation>返回所有照片(&amp;B)</translation>
    </message>
    <message>
        <source>As &amp;Grid</source>
        <translation>网格(&amp;G)</translation>
    </message>
    <message>
        <source>As L&amp;ist</source>
        <translation>列表(&amp;I)</translation>
    </message>
    <message>
        <source>L&amp;arger Thumbnails</source>
        <translation>放大缩略图(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Smaller Thumbnails</source>
        <translation>缩小缩略图(&amp;S)</translation>
    </message>
    <message>
        <source>Li&amp;brary</source>
        <translation>图库(&amp;B)</translation>
    </message>
    <message>
        <source>I&amp;nspector</source>
        <translation>检查器(&amp;N)</translation>
    </message>
    <message>
        <source>Fold B&amp;oth Sides Away</source>
        <translation>收起两侧(&amp;O)</translation>
    </message>
    <message>
        <source>Go to Next &amp;Pane</source>
        <translation>转到下一窗格(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Full Screen</source>
        <translation>全屏(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>运行(&amp;R)</translation>
    </message>
    <message>
        <source>Classify &amp;Again</source>
        <translation>重新分类(&amp;A)</translation>
    </message>
    <message>
        <source>Classify the selected photographs again; labels set by a person stay</source>
        <translation>重新对所选照片分类；由人设定的标签保持不变</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Failed Files…</source>
        <translation>失败的文件(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>按键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About Scenekeeper</source>
        <translation>关于 Scenekeeper(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>模型(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Evaluate on Folder…</source>
        <translation>在文件夹上评估(&amp;E)…</translation>
    </message>
    <message>
        <source>Measure the model on photographs whose labels are known</source>
        <translation>在标签已知的照片上衡量模型</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <extracomment>%1 is what was done, as &quot;Sea on 12 photographs&quot;</extracomment>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Select All &amp;Like This</source>
        <translation>选择同类照片(&amp;L)</translation>
    </message>
    <message>
        <source>Select every photograph of this view with the same labels</source>
        <translation>选择此视图中标签相同的所有照片</translation>
    </message>
    <message>
        <source>&amp;Add or Remove</source>
        <translation>添加或移除(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Similar Ones Too</source>
        <translation>包括相似照片(&amp;S)</translation>
    </message>
    <message>
        <source>In review mode: the next decision counts for the similar photographs, too</source>
        <translation>复核模式：下一个决定也用于相似照片</translation>
    </message>
    <message>
        <source>C&amp;hange to What the Model Says</source>
        <translation>改为模型的判断(&amp;H)</translation>
    </message>
    <message>
        <source>In review mode: the model is right, and not the label that was given</source>
        <translation>复核模式：模型正确，原有标签有误</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>复核(&amp;R)</translation>
    </message>
    <message>
        <source>Go through the photographs that need a look, one at a time</source>
        <translation>逐张查看待复核的照片</translation>
    </message>
    <message numerus="yes">
        <source>Apply to %Ln &amp;Similar</source>
        <translation>
            <numerusform>应用到 %Ln 张相似照片(&amp;S)</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>撤销(&amp;U)：%1</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>重做(&amp;R)：%1</translation>
    </message>
    <message>
        <source>&amp;Learn from Corrections…</source>
        <translation>从更正中学习(&amp;L)…</translation>
    </message>
    <message>
        <source>Teach the model what you have labelled, confirmed and rejected</source>
        <translation>将您标注、确认和否决的内容教给模型</translation>
    </message>
    <message>
        <source>&amp;Models…</source>
        <translation>模型(&amp;M)…</translation>
    </message>
    <message>
        <source>See, compare, exchange and take back the models of the catalogue</source>
        <translation>查看、比较、交换和撤回目录库中的模型</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>Select All but the &amp;Best</source>
        <translation>全选，最佳除外(&amp;B)</translation>
    </message>
    <message>
        <source>Select every near-duplicate but the best copy of each picture</source>
        <translation>选择所有近似重复的照片，每张图片的最佳副本除外</translation>
    </message>
    <message>
        <source>&amp;More Like This</source>
        <translation>更多类似照片(&amp;M)</translation>
    </message>
    <message>
        <source>Show the photographs that are most similar to this one</source>
        <translation>显示与此照片最相似的照片</translation>
    </message>
    <message>
        <source>&amp;Back to Former View</source>
        <translation>返回上一视图(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>查找(&amp;F)</translation>
    </message>
    <message>
        <source>Search F&amp;orm</source>
        <translation>搜索表单(&amp;O)</translation>
    </message>
    <message>
        <source>Search by filling in a form</source>
        <translation>通过填写表单来搜索</translation>
    </message>
    <message>
        <source>Sa&amp;ve Search…</source>
        <translation>保存搜索(&amp;V)…</translation>
    </message>
    <message>
        <source>Keep this search under a name, in the library</source>
        <translation>以名称将此搜索保存在图库中</translation>
    </message>
    <message>
        <source>&amp;Map</source>
        <translation>地图(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Timeline</source>
        <translation>时间线(&amp;T)</translation>
    </message>
    <message>
        <source>Where the photographs were taken; choose an area to see only those</source>
        <translation>照片的拍摄地点；选择一个区域可只看那里的照片</translation>
    </message>
    <message>
        <source>When the photographs were taken; choose a time to see only those</source>
        <translation>照片的拍摄时间；选择一段时间可只看那时的照片</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::MapMarker</name>
    <message>
        <source>%1k</source>
        <comment>thousands, as short as can be</comment>
        <translation>%1千</translation>
    </message>
    <message>
        <source>%1M</source>
        <comment>millions, as short as can be</comment>
        <translation>%1百万</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s)</source>
        <translation>
            <numerusform>%Ln 张照片</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::MapPanel</name>
    <message>
        <source>Show All Places</source>
        <translation>显示所有地点</translation>
    </message>
    <message>
        <source>Choose an area: drag over the map (or hold Shift)</source>
        <translation>选择区域：在地图上拖动（或按住 Shift）</translation>
    </message>
    <message>
        <source>Show all photographs on the map</source>
        <translation>在地图上显示所有照片</translation>
    </message>
    <message>
        <source>Show more of the world</source>
        <translation>显示更大范围</translation>
    </message>
    <message>
        <source>Look closer</source>
        <translation>放大查看</translation>
    </message>
    <message>
        <source>No photograph here says where it was taken</source>
        <translation>这里没有照片记录了拍摄地点</translation>
    </message>
    <message>
        <source>Telephones and cameras with GPS write the place into the file.</source>
        <translation>手机和带 GPS 的相机会把地点写入文件。</translation>
    </message>
    <message>
        <source>No photographs</source>
        <translation>没有照片</translation>
    </message>
    <message>
        <source>Here they appear where they were taken.</source>
        <translation>照片会显示在各自的拍摄地点。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln without a place</source>
        <translation>
            <numerusform>%Ln 张无地点</numerusform>
        </translation>
    </message>
    <message>
        <source>Show only the photographs that do not say where they were taken</source>
        <translation>只显示没有记录拍摄地点的照片</translation>
    </message>
    <message>
        <source>Only photographs without a place</source>
        <translation>仅无地点的照片</translation>
    </message>
    <message>
        <source>Only photographs of the marked area</source>
        <translation>仅所标区域的照片</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) on the map</source>
        <translation>
            <numerusform>地图上有 %Ln 张照片</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::MapView</name>
    <message>
        <source>Map</source>
        <translation>地图</translation>
    </message>
    <message>
        <source>Arrow keys move the map, plus and minus zoom, Enter shows only photographs of what is in view, Esc all again.</source>
        <translation>方向键移动地图，加号和减号缩放，回车只显示可见范围内的照片，Esc 恢复全部。</translation>
    </message>
    <message>
        <source>%1 km</source>
        <comment>a distance</comment>
        <translation>%1 公里</translation>
    </message>
    <message>
        <source>%1 m</source>
        <comment>a distance</comment>
        <translation>%1 米</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::ModelReporter</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Classify Now</source>
        <translation>立即分类</translation>
    </message>
    <message>
        <source>Read the files that the new model has not seen; labels set by a person stay</source>
        <translation>读取新模型尚未看过的文件；由人设定的标签保持不变</translation>
    </message>
    <message numerus="yes">
        <source>%1 %Ln must be read again.</source>
        <comment>photographs</comment>
        <extracomment>%1 is &quot;scene-resnet #3 is in use now; 12 photographs were labelled anew.&quot;</extracomment>
        <translation>
            <numerusform>%1 %Ln 张需要重新读取。</numerusform>
        </translation>
    </message>
    <message>
        <source>Use the model before again, and bring its labels back</source>
        <translation>重新使用之前的模型并恢复其标签</translation>
    </message>
    <message>
        <source>%1, the model in use, cannot be loaded. Until it can, the one before it is used. %2</source>
        <extracomment>%1 and %2 are models, %3 says what happened and what can be done</extracomment>
        <translation>当前使用的模型 %1 无法加载。在恢复之前将使用之前的模型。%2</translation>
    </message>
    <message>
        <source>%1, the model in use, could not be loaded; %2 was used instead. %3</source>
        <translation>当前使用的模型 %1 无法加载，已改用 %2。%3</translation>
    </message>
    <message numerus="yes">
        <source>%1 is in use now; %Ln photograph(s) were labelled anew.</source>
        <extracomment>%1 is the name of a model</extracomment>
        <translation>
            <numerusform>现在使用 %1；已重新标注 %Ln 张照片。</numerusform>
        </translation>
    </message>
    <message>
        <source>Labelling anew: %1 of %2 photographs</source>
        <translation>正在重新标注：%1 / %2 张照片</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Keep the present model and its labels</source>
        <translation>保留当前模型及其标签</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) were read for the former model.</source>
        <translation>
            <numerusform>%Ln 张照片是按之前的模型读取的。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::ModelText</name>
    <message>
        <source>%1 #%2</source>
        <extracomment>A model and its number</extracomment>
        <translation>%1 #%2</translation>
    </message>
    <message>
        <source>File missing</source>
        <comment>of a model</comment>
        <translation>文件缺失</translation>
    </message>
    <message>
        <source>File damaged</source>
        <comment>of a model</comment>
        <translation>文件损坏</translation>
    </message>
    <message>
        <source>In use</source>
        <comment>a model</comment>
        <translation>使用中</translation>
    </message>
    <message>
        <source>Was in use</source>
        <comment>a model</comment>
        <translation>曾使用</translation>
    </message>
    <message>
        <source>Candidate</source>
        <comment>a model</comment>
        <translation>候选</translation>
    </message>
    <message>
        <source>Shipped with Scenekeeper</source>
        <translation>随 Scenekeeper 提供</translation>
    </message>
    <message>
        <source>Not stated</source>
        <comment>what a model has learnt from</comment>
        <translation>未说明</translation>
    </message>
    <message numerus="yes">
        <source>%Ln decision(s)</source>
        <comment>that a model has learnt from</comment>
        <translation>
            <numerusform>%Ln 个决定</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s)</source>
        <comment>that a model has learnt from</comment>
        <translation>
            <numerusform>%Ln 张照片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln photograph(s)</source>
        <extracomment>%1 is a percentage</extracomment>
        <translation>
            <numerusform>%Ln 张照片的 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Gives</source>
        <translation>给出</translation>
    </message>
    <message>
        <source>one label for a photograph</source>
        <translation>每张照片一个标签</translation>
    </message>
    <message>
        <source>any number of labels for a photograph</source>
        <translation>每张照片任意多个标签</translation>
    </message>
    <message>
        <source>Can be taught</source>
        <translation>可学习</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>登记时间</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>A percentage and a number of photographs: &quot;93.8% of 961&quot;</extracomment>
        <translation>%2 张的 %1</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>your decisions that were kept apart</source>
        <translation>您单独留出的决定</translation>
    </message>
    <message>
        <source>what the model knew before</source>
        <translation>模型原有的知识</translation>
    </message>
    <message>
        <source>a part of the training photographs that was kept apart</source>
        <translation>单独留出的部分训练照片</translation>
    </message>
    <message>
        <source>Input size</source>
        <translation>输入尺寸</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <comment>a time, a person</comment>
        <translation>%1，操作者：%2</translation>
    </message>
    <message>
        <source>Put to use</source>
        <translation>启用时间</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::ModelTreeModel</name>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>登记时间</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>来源</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::ModelsDialog</name>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>The catalogue knows no model yet. The one that Scenekeeper comes with is listed here as soon as it has classified photographs.</source>
        <translation>目录库中尚无模型。随 Scenekeeper 提供的模型在对照片分类后会列在此处。</translation>
    </message>
    <message>
        <source>What the model&apos;s card says</source>
        <translation>模型卡片的内容</translation>
    </message>
    <message>
        <source>&amp;Use</source>
        <translation>使用(&amp;U)</translation>
    </message>
    <message>
        <source>Classify with this model from now on</source>
        <translation>从现在起用此模型分类</translation>
    </message>
    <message>
        <source>Go &amp;Back</source>
        <translation>返回(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>比较(&amp;C)</translation>
    </message>
    <message>
        <source>Choose two models to hold against each other</source>
        <translation>请选择要比较的两个模型</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>Save the model with its card as one file, for another computer</source>
        <translation>将模型及其卡片保存为一个文件，供其他计算机使用</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>导入(&amp;I)…</translation>
    </message>
    <message>
        <source>Take in a model from a file</source>
        <translation>从文件导入模型</translation>
    </message>
    <message>
        <source>Use %1 again, as before</source>
        <extracomment>%1 is the name of a model</extracomment>
        <translation>重新使用之前的 %1</translation>
    </message>
    <message>
        <source>No other model was in use before</source>
        <translation>之前没有使用过其他模型</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::ModelsPresenter</name>
    <message>
        <source>%1 is in use now.</source>
        <comment>a model</comment>
        <translation>现在使用 %1。</translation>
    </message>
    <message>
        <source>The model in use is as it was. %1</source>
        <translation>当前使用的模型没有变化。%1</translation>
    </message>
    <message>
        <source>Imported as %1. It is not in use yet.</source>
        <comment>a model</comment>
        <translation>已导入为 %1。尚未使用。</translation>
    </message>
    <message>
        <source>Putting the model to use…</source>
        <translation>正在启用模型…</translation>
    </message>
    <message>
        <source>Going back to the model before…</source>
        <translation>正在返回之前的模型…</translation>
    </message>
    <message>
        <source>Import Model</source>
        <translation>导入模型</translation>
    </message>
    <message>
        <source>TorchScript models (*.pt *.pth)</source>
        <translation>TorchScript 模型 (*.pt *.pth)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Trying %1…</source>
        <extracomment>%1 is the name of a file</extracomment>
        <translation>正在试用 %1…</translation>
    </message>
    <message>
        <source>%1 was not imported. %2</source>
        <comment>a file, and why</comment>
        <translation>未导入 %1。%2</translation>
    </message>
    <message>
        <source>The network does not fit this description: as many labels as it has outputs, and the size that it was made for.</source>
        <translation>网络与此描述不符：标签数须与输出数相同，尺寸须为其设计尺寸。</translation>
    </message>
    <message>
        <source>Export Model</source>
        <translation>导出模型</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::MoveConfirmation</name>
    <message>
        <source>Move Originals</source>
        <translation>移动原件</translation>
    </message>
    <message numerus="yes">
        <source>%Ln original(s) will be removed from where they are with their sidecars, each once its copy in “%1” has been read again and compared. This cannot be undone by Scenekeeper.</source>
        <translation>
            <numerusform>%Ln 个原件将连同其附属文件从当前位置移除，每个都在“%1”中的副本重新读取并比较之后才移除。Scenekeeper 无法撤消此操作。</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Type %1 to go on:</source>
        <extracomment>%1 is a number without separators</extracomment>
        <translation>输入 %1 以继续(&amp;T)：</translation>
    </message>
    <message numerus="yes">
        <source>Move %Ln Original(s)</source>
        <translation>
            <numerusform>移动 %Ln 个原件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::NoMatchesPresenter</name>
    <message numerus="yes">
        <source>Search in all photographs: %Ln</source>
        <translation>
            <numerusform>在所有照片中搜索：%Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %1: %Ln</source>
        <extracomment>%1 is a filter, as date:2019; then so many are found</extracomment>
        <translation>
            <numerusform>去掉 %1：%Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>清除搜索</translation>
    </message>
    <message>
        <source>No photograph in “%1” matches</source>
        <translation>“%1”中没有符合的照片</translation>
    </message>
    <message>
        <source>No photograph matches</source>
        <translation>没有符合的照片</translation>
    </message>
    <message>
        <source>Something is found if you take a part of the search off:</source>
        <translation>去掉搜索的一部分就能找到照片：</translation>
    </message>
    <message>
        <source>Check the spelling, or search for less.</source>
        <translation>请检查拼写，或减少搜索条件。</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::PhotoDelegate</name>
    <message>
        <source>No label</source>
        <translation>无标签</translation>
    </message>
    <message>
        <source>+%1</source>
        <extracomment>%1 is the number of further labels on a photograph</extracomment>
        <translation>+%1</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::PhotoFacts</name>
    <message>
        <source>Taken</source>
        <translation>拍摄时间</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>相机</translation>
    </message>
    <message>
        <source>Lens</source>
        <translation>镜头</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>曝光</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>关键词</translation>
    </message>
    <message>
        <source>Copyright</source>
        <translation>版权</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>尺寸</translation>
    </message>
    <message>
        <source>File size</source>
        <translation>文件大小</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Direction</source>
        <comment>in which the camera pointed</comment>
        <translation>方向</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>评级</translation>
    </message>
    <message>
        <source>Creator</source>
        <comment>of the photograph</comment>
        <translation>作者</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::PhotoGridModel</name>
    <message>
        <source>offline</source>
        <translation>离线</translation>
    </message>
    <message>
        <source>The model is not sure: please have a look.</source>
        <translation>模型不确定，请查看。</translation>
    </message>
    <message>
        <source>Its drive or folder is not there at the moment.</source>
        <translation>其所在的驱动器或文件夹目前不可用。</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>正在加载…</translation>
    </message>
    <message>
        <source>The file has changed since a person labelled it.</source>
        <translation>此文件在人工标注之后已更改。</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::PhotographsArea</name>
    <message>
        <source>Photographs</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Large photograph</source>
        <translation>大图</translation>
    </message>
    <message>
        <source>Looking for photographs…</source>
        <translation>正在查找照片…</translation>
    </message>
    <message>
        <source>They appear here as they are classified.</source>
        <translation>照片分类后会显示在这里。</translation>
    </message>
    <message>
        <source>Nothing needs review</source>
        <translation>没有待复核的照片</translation>
    </message>
    <message>
        <source>The model is sure of every photograph.</source>
        <translation>模型对每张照片都有把握。</translation>
    </message>
    <message>
        <source>Nothing failed</source>
        <translation>没有失败</translation>
    </message>
    <message>
        <source>Every file could be read.</source>
        <translation>所有文件均已读取。</translation>
    </message>
    <message>
        <source>Nothing is offline</source>
        <translation>没有离线的照片</translation>
    </message>
    <message>
        <source>Every drive and folder is there.</source>
        <translation>所有驱动器和文件夹均可用。</translation>
    </message>
    <message>
        <source>No photograph has this label</source>
        <translation>没有带此标签的照片</translation>
    </message>
    <message>
        <source>Select photographs and press the label&apos;s number to give it to them.</source>
        <translation>选择照片并按标签的数字键即可赋予该标签。</translation>
    </message>
    <message>
        <source>No photographs here</source>
        <translation>这里没有照片</translation>
    </message>
    <message>
        <source>Drop folders or photographs on the window.</source>
        <translation>将文件夹或照片拖放到窗口中。</translation>
    </message>
    <message>
        <source>No near-duplicates</source>
        <translation>没有近似重复的照片</translation>
    </message>
    <message>
        <source>Every picture is there once.</source>
        <translation>每张图片只有一份。</translation>
    </message>
    <message>
        <source>The disk of %1 is full: no more thumbnails are kept there, and photographs appear more slowly.</source>
        <translation>%1 所在的磁盘已满：不再在那里保存缩略图，照片显示会变慢。</translation>
    </message>
    <message>
        <source>Thumbnails cannot be kept in %1, so photographs appear more slowly. Check that this folder may be changed.</source>
        <translation>无法在 %1 中保存缩略图，照片显示会变慢。请检查该文件夹是否可以修改。</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::PictureBox</name>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::PlannedFilesModel</name>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来自</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::PlotPanel</name>
    <message>
        <source>Save Chart…</source>
        <translation>保存图表…</translation>
    </message>
    <message>
        <source>Save as &amp;PNG…</source>
        <translation>另存为 PNG(&amp;P)…</translation>
    </message>
    <message>
        <source>Save as &amp;SVG…</source>
        <translation>另存为 SVG(&amp;S)…</translation>
    </message>
    <message>
        <source>Save Numbers as &amp;CSV…</source>
        <translation>将数据另存为 CSV(&amp;C)…</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>图片 (*.png)</translation>
    </message>
    <message>
        <source>Drawing (*.svg)</source>
        <translation>矢量图 (*.svg)</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>逗号分隔值 (*.csv)</translation>
    </message>
    <message>
        <source>Save Chart</source>
        <translation>保存图表</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::ProbabilityBar</name>
    <message>
        <source>%1, rejected</source>
        <comment>probability of a label</comment>
        <translation>%1，已否决</translation>
    </message>
    <message>
        <source>not known to the model</source>
        <comment>instead of a probability</comment>
        <translation>模型不认识</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::ProbabilityBars</name>
    <message>
        <source>Probability of each label</source>
        <translation>各标签的概率</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::ReviewEndPage</name>
    <message>
        <source>Back to All Photographs</source>
        <translation>返回所有照片</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) decided</source>
        <translation>
            <numerusform>已决定 %Ln 张照片</numerusform>
        </translation>
    </message>
    <message>
        <source>No questions</source>
        <translation>没有疑问</translation>
    </message>
    <message>
        <source>Nothing needs review</source>
        <translation>没有待复核的照片</translation>
    </message>
    <message numerus="yes">
        <source>%Ln confirmed</source>
        <extracomment>Part of &quot;12 confirmed, 3 changed&quot;</extracomment>
        <translation>
            <numerusform>确认 %Ln 张</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <translation>
            <numerusform>更改 %Ln 张</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rejected</source>
        <translation>
            <numerusform>否决 %Ln 张</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln skipped</source>
        <translation>
            <numerusform>跳过 %Ln 张</numerusform>
        </translation>
    </message>
    <message>
        <source>The model agrees with every label that a person gave.</source>
        <translation>模型同意所有人工标签。</translation>
    </message>
    <message>
        <source>The model is sure of every photograph.</source>
        <translation>模型对每张照片都有把握。</translation>
    </message>
    <message numerus="yes">
        <source>Look at the %Ln Skipped Again</source>
        <translation>
            <numerusform>再看跳过的 %Ln 张</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Review %Ln Unsure Photograph(s)</source>
        <translation>
            <numerusform>复核 %Ln 张不确定的照片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Answer %Ln Question(s)</source>
        <translation>
            <numerusform>回答 %Ln 个疑问</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::ReviewOffer</name>
    <message numerus="yes">
        <source>%Ln photograph(s) need a look. One at a time is quickest.</source>
        <translation>
            <numerusform>有 %Ln 张照片待复核。逐张查看最快。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::ReviewView</name>
    <message>
        <source>Review</source>
        <translation>复核</translation>
    </message>
    <message>
        <source>Looking for the photographs that teach the model most…</source>
        <translation>正在查找对模型最有帮助的照片…</translation>
    </message>
    <message>
        <source>Photograph under review</source>
        <translation>正在复核的照片</translation>
    </message>
    <message>
        <source>Photographs of which the model is not sure, those that teach it most first</source>
        <translation>模型不确定的照片，最有帮助的排在最前</translation>
    </message>
    <message>
        <source>Reviewed so far</source>
        <translation>已复核</translation>
    </message>
    <message>
        <source>Unsure · %1</source>
        <translation>不确定 · %1</translation>
    </message>
    <message>
        <source>Questions · %1</source>
        <translation>疑问 · %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln left</source>
        <extracomment>Photographs still to review</extracomment>
        <translation>
            <numerusform>剩余 %Ln 张</numerusform>
        </translation>
    </message>
    <message>
        <source>Not classified yet</source>
        <translation>尚未分类</translation>
    </message>
    <message>
        <source>What the model sees</source>
        <translation>模型的判断</translation>
    </message>
    <message>
        <source>What %1 sees</source>
        <comment>name of a model</comment>
        <translation>%1 的判断</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Keep %1</source>
        <translation>保留%1</translation>
    </message>
    <message>
        <source>Change to %1</source>
        <translation>改为%1</translation>
    </message>
    <message>
        <source>Shift and a number add or remove one label of several. The arrow keys look at others without deciding.</source>
        <translation>Shift 加数字键可添加或移除多个标签中的一个。方向键只查看其他照片，不作决定。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Labels given by a person that look wrong beside similar photographs</source>
        <translation>与相似照片相比可能有误的人工标签</translation>
    </message>
    <message>
        <source>A person said %1; it looks like %2 (%3).</source>
        <extracomment>%1 and %2 are names of labels, %3 is a percentage</extracomment>
        <translation>人工标签为%1；看起来像%2（%3）。</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::RootPresenter</name>
    <message>
        <source>&amp;Rescan</source>
        <translation>重新扫描(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Watch for Changes</source>
        <translation>监视更改(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Locate Moved Folder…</source>
        <translation>定位已移动的文件夹(&amp;L)…</translation>
    </message>
    <message>
        <source>Re&amp;move from Catalogue…</source>
        <translation>从目录中移除(&amp;M)…</translation>
    </message>
    <message>
        <source>Where “%1” Is Now</source>
        <extracomment>%1 is the name of a folder</extracomment>
        <translation>“%1”现在的位置</translation>
    </message>
    <message>
        <source>Remove “%1” from the catalogue?</source>
        <translation>要从目录中移除“%1”吗？</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) and their labels leave the catalogue. The files stay as they are. This can be undone, and adding the folder again brings all of it back.</source>
        <translation>
            <numerusform>%Ln 张照片及其标签将离开目录。文件保持不变。此操作可以撤销，重新添加该文件夹也会恢复全部内容。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln Photograph(s)</source>
        <translation>
            <numerusform>移除 %Ln 张照片</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” does not hold the photographs of this folder. Choose the folder that they are in now, or add it as a new one.</source>
        <translation>“%1”中没有此文件夹的照片。请选择它们现在所在的文件夹，或将其作为新文件夹添加。</translation>
    </message>
    <message>
        <source>“%1” and another folder of your photographs lie in each other. Choose another folder.</source>
        <translation>“%1”与您的另一个照片文件夹互相包含。请选择其他文件夹。</translation>
    </message>
    <message>
        <source>&amp;Add the Whole Folder</source>
        <translation>添加整个文件夹(&amp;A)</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::RunPanel</name>
    <message>
        <source>%1 of %2</source>
        <comment>files done of all</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 of %2 found so far</source>
        <comment>files done of those found</comment>
        <translation>%1 / 目前找到 %2</translation>
    </message>
    <message>
        <source>%1/s</source>
        <comment>files a second</comment>
        <translation>%1/秒</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stop after the files being read now; what is done is kept</source>
        <translation>读完当前文件后停止；已完成的部分会保留</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) failed: show which, and why</source>
        <translation>
            <numerusform>%Ln 个文件失败：显示是哪些及其原因</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Take back every label that this run gave; the photographs stay in the catalogue</source>
        <translation>收回此次运行给出的所有标签；照片仍保留在目录中</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::RunReporter</name>
    <message>
        <source>Classifying %1</source>
        <translation>正在对 %1 分类</translation>
    </message>
    <message numerus="yes">
        <source>Classifying %Ln item(s)</source>
        <translation>
            <numerusform>正在对 %Ln 项分类</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) classified</source>
        <extracomment>First part of &quot;412 photographs classified, 3 failed.&quot;</extracomment>
        <translation>
            <numerusform>已对 %Ln 张照片分类</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln unchanged</source>
        <extracomment>%1 is &quot;412 photographs classified&quot;</extracomment>
        <translation>
            <numerusform>%1，%Ln 张未改变</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln failed</source>
        <extracomment>%1 is &quot;412 photographs classified&quot;</extracomment>
        <translation>
            <numerusform>%1，%Ln 张失败</numerusform>
        </translation>
    </message>
    <message>
        <source>No photographs were found there</source>
        <translation>那里没有找到照片</translation>
    </message>
    <message>
        <source>Cancelled: %1</source>
        <extracomment>%1 is &quot;412 photographs classified&quot;</extracomment>
        <translation>已取消：%1</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Nothing was classified</source>
        <translation>没有对任何照片分类</translation>
    </message>
    <message>
        <source>The photographs could not be classified. %1</source>
        <extracomment>%1 says what happened and what can be done</extracomment>
        <translation>无法对照片分类。%1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more waiting</source>
        <extracomment>Further drops of files that are classified after the present ones</extracomment>
        <translation>
            <numerusform>还有 %Ln 项在等待</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) are as before the run</source>
        <translation>
            <numerusform>%Ln 张照片已恢复到运行之前的状态</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading %Ln changed file(s)</source>
        <extracomment>Photographs that were added or changed by another program</extracomment>
        <translation>
            <numerusform>正在读取 %Ln 个有更改的文件</numerusform>
        </translation>
    </message>
    <message>
        <source>No photographs have changed</source>
        <translation>没有照片发生更改</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::SaveSearchLine</name>
    <message>
        <source>&amp;Name of the search:</source>
        <translation>搜索名称(&amp;N)：</translation>
    </message>
    <message>
        <source>Do not save</source>
        <translation>不保存</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>“%1” finds this from now on</source>
        <translation>“%1”今后将查找这些</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::SavedNotice</name>
    <message>
        <source>Saved as %1</source>
        <translation>已保存为 %1</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::SavedSearchPresenter</name>
    <message>
        <source>&amp;Rename Search</source>
        <translation>重命名搜索(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Change Search</source>
        <translation>更改搜索(&amp;C)</translation>
    </message>
    <message>
        <source>Move Search &amp;Up</source>
        <translation>上移搜索(&amp;U)</translation>
    </message>
    <message>
        <source>Move Search &amp;Down</source>
        <translation>下移搜索(&amp;D)</translation>
    </message>
    <message>
        <source>Re&amp;move Search</source>
        <translation>移除搜索(&amp;M)</translation>
    </message>
    <message>
        <source>The search “%1” was removed.</source>
        <translation>已移除搜索“%1”。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Keep the search “%1” again</source>
        <translation>重新保留搜索“%1”</translation>
    </message>
    <message>
        <source>There is a search named “%1” already.</source>
        <translation>已有名为“%1”的搜索。</translation>
    </message>
    <message>
        <source>removing the search %1</source>
        <extracomment>Follows &quot;Undo:&quot;</extracomment>
        <translation>移除搜索 %1</translation>
    </message>
    <message>
        <source>What is like a photograph cannot be saved as a search.</source>
        <translation>与某张照片相似的内容不能保存为搜索。</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::ScopeChip</name>
    <message>
        <source>You search in “%1”. Click to search in all photographs.</source>
        <translation>正在“%1”中搜索。单击可在所有照片中搜索。</translation>
    </message>
    <message>
        <source>Search in all photographs instead of “%1”</source>
        <translation>在所有照片中搜索，而不限于“%1”</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::SearchBar</name>
    <message>
        <source>Clear the search (Esc)</source>
        <translation>清除搜索（Esc）</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>清除搜索</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::SearchCompleter</name>
    <message>
        <source>Suggestions</source>
        <translation>建议</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::SearchField</name>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Search, for example %1</source>
        <translation>搜索，例如 %1</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::SearchForm</name>
    <message>
        <source>Search form</source>
        <translation>搜索表单</translation>
    </message>
    <message>
        <source>Words in name, title, description, keywords, place</source>
        <translation>名称、标题、说明、关键词、地点中的词语</translation>
    </message>
    <message>
        <source>any of</source>
        <translation>任一</translation>
    </message>
    <message>
        <source>all of</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>none of</source>
        <translation>都没有</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>A year, a month or a day: 2019, 2019-07 or 2019-07-14</source>
        <translation>年、月或日：2019、2019-07 或 2019-07-14</translation>
    </message>
    <message>
        <source>Latitude, longitude and distance: 59.9,10.7,25km</source>
        <translation>纬度、经度和距离：59.9,10.7,25km</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Not rated</source>
        <translation>未评分</translation>
    </message>
    <message numerus="yes">
        <source>%Ln star(s) or more</source>
        <translation>
            <numerusform>%Ln 星及以上</numerusform>
        </translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>below</source>
        <translation>低于</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>至少</translation>
    </message>
    <message>
        <source> %</source>
        <extracomment>a percentage</extracomment>
        <translation>%</translation>
    </message>
    <message>
        <source>And:</source>
        <translation>以及：</translation>
    </message>
    <message>
        <source>Take this off the search</source>
        <translation>从搜索中去掉</translation>
    </message>
    <message>
        <source>&amp;Words:</source>
        <translation>词语(&amp;W)：</translation>
    </message>
    <message>
        <source>&amp;Labels:</source>
        <translation>标签(&amp;L)：</translation>
    </message>
    <message>
        <source>&amp;Taken from:</source>
        <extracomment>between two dates: from … to …</extracomment>
        <translation>拍摄时间从(&amp;T)：</translation>
    </message>
    <message>
        <source>to</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Ratin&amp;g:</source>
        <translation>评分(&amp;G)：</translation>
    </message>
    <message>
        <source>C&amp;amera:</source>
        <translation>相机(&amp;A)：</translation>
    </message>
    <message>
        <source>Le&amp;ns:</source>
        <translation>镜头(&amp;N)：</translation>
    </message>
    <message>
        <source>&amp;Place:</source>
        <translation>地点(&amp;P)：</translation>
    </message>
    <message>
        <source>Nea&amp;r:</source>
        <translation>附近(&amp;R)：</translation>
    </message>
    <message>
        <source>Needs re&amp;view:</source>
        <translation>待复核(&amp;V)：</translation>
    </message>
    <message>
        <source>&amp;Decided by a person:</source>
        <translation>由人决定(&amp;D)：</translation>
    </message>
    <message>
        <source>&amp;Confidence:</source>
        <translation>置信度(&amp;C)：</translation>
    </message>
    <message>
        <source>Taken from</source>
        <translation>拍摄时间从</translation>
    </message>
    <message>
        <source>Taken until</source>
        <translation>拍摄时间至</translation>
    </message>
    <message>
        <source>Confidence in percent</source>
        <translation>置信度百分比</translation>
    </message>
    <message>
        <source>How the labels count</source>
        <translation>标签的匹配方式</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::SearchPresenter</name>
    <message numerus="yes">
        <source>%Ln of %1 photograph(s)</source>
        <extracomment>%1 is the number of photographs that were searched</extracomment>
        <translation>
            <numerusform>%Ln / %1 张照片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s)</source>
        <translation>
            <numerusform>%Ln 张照片</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::SearchText</name>
    <message>
        <source>words in name, title, description, keywords and place</source>
        <translation>名称、标题、说明、关键词和地点中的词语</translation>
    </message>
    <message>
        <source>a label that the photograph has</source>
        <translation>照片的标签</translation>
    </message>
    <message>
        <source>how sure the model is, 0 to 1</source>
        <translation>模型的把握，0 到 1</translation>
    </message>
    <message>
        <source>maker or model of the camera</source>
        <translation>相机的厂商或型号</translation>
    </message>
    <message>
        <source>name of the lens</source>
        <translation>镜头名称</translation>
    </message>
    <message>
        <source>a keyword in the file</source>
        <translation>文件中的关键词</translation>
    </message>
    <message>
        <source>town, region or country</source>
        <translation>城镇、地区或国家</translation>
    </message>
    <message>
        <source>a folder and all below it</source>
        <translation>文件夹及其下所有内容</translation>
    </message>
    <message>
        <source>There is no filter “%1”. Put the words in quotes to search for them.</source>
        <translation>没有筛选条件“%1”。要搜索这些词语，请加上引号。</translation>
    </message>
    <message>
        <source>There is no filter “%1”. Did you mean “%2”?</source>
        <translation>没有筛选条件“%1”。您是指“%2”吗？</translation>
    </message>
    <message>
        <source>“%1” cannot stand here. Write it like %2.</source>
        <translation>此处不能使用“%1”。请写成 %2 的形式。</translation>
    </message>
    <message>
        <source>A value is missing. Write it like %1.</source>
        <translation>缺少值。请写成 %1 的形式。</translation>
    </message>
    <message>
        <source>There is nothing between the quotes.</source>
        <translation>引号内没有内容。</translation>
    </message>
    <message>
        <source>The closing quote is missing.</source>
        <translation>缺少右引号。</translation>
    </message>
    <message>
        <source>The closing parenthesis is missing.</source>
        <translation>缺少右括号。</translation>
    </message>
    <message>
        <source>This parenthesis has no counterpart, or nothing inside.</source>
        <translation>此括号没有配对，或其中没有内容。</translation>
    </message>
    <message>
        <source>“%1” needs a word or a filter beside it.</source>
        <translation>“%1”旁边需要词语或筛选条件。</translation>
    </message>
    <message numerus="yes">
        <source>The search is too long: %Ln character(s) at most.</source>
        <translation>
            <numerusform>搜索过长：最多 %Ln 个字符。</numerusform>
        </translation>
    </message>
    <message>
        <source>The search has too many parentheses inside each other.</source>
        <translation>搜索中嵌套的括号太多。</translation>
    </message>
    <message numerus="yes">
        <source>The search has too many conditions: %Ln at most.</source>
        <translation>
            <numerusform>搜索条件太多：最多 %Ln 个。</numerusform>
        </translation>
    </message>
    <message>
        <source>year, month, day, or from..to</source>
        <translation>年、月、日，或 起..止</translation>
    </message>
    <message>
        <source>around a point: latitude, longitude, distance</source>
        <translation>某点周围：纬度、经度、距离</translation>
    </message>
    <message>
        <source>in a rectangle of the map: south, west, north, east</source>
        <translation>地图矩形内：南、西、北、东</translation>
    </message>
    <message>
        <source>whether a person decided: yes or no</source>
        <translation>是否由人决定：yes 或 no</translation>
    </message>
    <message>
        <source>whether a person should look: yes or no</source>
        <translation>是否需要人查看：yes 或 no</translation>
    </message>
    <message>
        <source>whether the file could not be read: yes or no</source>
        <translation>文件是否无法读取：yes 或 no</translation>
    </message>
    <message>
        <source>whether its drive is away: yes or no</source>
        <translation>驱动器是否不在：yes 或 no</translation>
    </message>
    <message>
        <source>stars, 1 to 5</source>
        <translation>星级，1 到 5</translation>
    </message>
    <message>
        <source>“%1” makes no sense here.</source>
        <translation>“%1”在此没有意义。</translation>
    </message>
    <message>
        <source>“%1” is no date. Write a year, a month or a day like 2019-07-14, or a span like 2019..2021.</source>
        <translation>“%1”不是日期。请写年、月或日，如 2019-07-14，或时间段，如 2019..2021。</translation>
    </message>
    <message>
        <source>“%1” is no share. Write a number from 0 to 1, or a percentage.</source>
        <translation>“%1”不是比例。请写 0 到 1 之间的数字，或百分比。</translation>
    </message>
    <message>
        <source>“%1” is no rating. Write a number from -1 to 5.</source>
        <translation>“%1”不是评分。请写 -1 到 5 之间的数字。</translation>
    </message>
    <message>
        <source>“%1” is neither yes nor no.</source>
        <translation>“%1”既不是 yes 也不是 no。</translation>
    </message>
    <message>
        <source>“%1” makes no sense here. Write it like %2.</source>
        <translation>“%1”在此没有意义。请写成 %2 的形式。</translation>
    </message>
    <message>
        <source>There is no label “%1”.</source>
        <translation>没有标签“%1”。</translation>
    </message>
    <message>
        <source>There is no label “%1”. Did you mean %2?</source>
        <translation>没有标签“%1”。您是指 %2 吗？</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>Open large</source>
        <translation>打开大图</translation>
    </message>
    <message>
        <source>Back to all photographs</source>
        <translation>返回所有照片</translation>
    </message>
    <message>
        <source>Previous and next photograph, when large</source>
        <translation>上一张和下一张照片（大图时）</translation>
    </message>
    <message>
        <source>Fit to the window or full size</source>
        <translation>适应窗口或实际大小</translation>
    </message>
    <message>
        <source>Larger and smaller, when large</source>
        <translation>放大和缩小（大图时）</translation>
    </message>
    <message>
        <source>Confirm the model and move on</source>
        <translation>确认模型的判断并继续</translation>
    </message>
    <message>
        <source>Reject the label</source>
        <translation>否决标签</translation>
    </message>
    <message>
        <source>Fold both sides away</source>
        <translation>收起两侧</translation>
    </message>
    <message>
        <source>Show these keys</source>
        <translation>显示这些按键</translation>
    </message>
    <message>
        <source>Photographs</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Add or remove one label of several</source>
        <translation>添加或移除多个标签中的一个</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::SidebarModel</name>
    <message numerus="yes">
        <source>%Ln photograph(s)</source>
        <translation>
            <numerusform>%Ln 张照片</numerusform>
        </translation>
    </message>
    <message>
        <source>All photographs</source>
        <translation>所有照片</translation>
    </message>
    <message>
        <source>Needs review</source>
        <translation>待复核</translation>
    </message>
    <message>
        <source>Photographs of which the model is not sure, most uncertain first</source>
        <translation>模型不确定的照片，最不确定的排在最前</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Files that could not be read</source>
        <translation>无法读取的文件</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>离线</translation>
    </message>
    <message>
        <source>Photographs whose drive or folder is not there at the moment</source>
        <translation>其驱动器或文件夹目前不可用的照片</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>图库</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>%1 (key %2)</source>
        <translation>%1（按键 %2）</translation>
    </message>
    <message>
        <source>Near-duplicates</source>
        <translation>近似重复</translation>
    </message>
    <message>
        <source>Pictures that are there more than once, also scaled, cropped or brightened</source>
        <translation>存在多份的图片，包括经过缩放、裁剪或调亮的</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>已保存的搜索</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::SimilarPresenter</name>
    <message>
        <source>The model has not looked at %1 yet. Classify it, then ask again.</source>
        <translation>模型尚未看过 %1。请先分类，然后再试。</translation>
    </message>
    <message>
        <source>Photographs like %1, the most similar first</source>
        <translation>与 %1 类似的照片，最相似的在前</translation>
    </message>
    <message>
        <source>Looking for near-duplicates…</source>
        <translation>正在查找近似重复的照片…</translation>
    </message>
    <message>
        <source>Pictures that were scaled, compressed, cropped or brightened.</source>
        <translation>经过缩放、压缩、裁剪或调亮的图片。</translation>
    </message>
    <message numerus="yes">
        <source>%1 in %Ln group(s), the best copy first</source>
        <extracomment>%1 is &quot;24 photographs&quot;</extracomment>
        <translation>
            <numerusform>%1，共 %Ln 组，最佳副本在前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s)</source>
        <translation>
            <numerusform>%Ln 张照片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more not compared: not classified yet, or without a thumbnail</source>
        <translation>
            <numerusform>另有 %Ln 张未比较：尚未分类或没有缩略图</numerusform>
        </translation>
    </message>
    <message>
        <source>Like %1</source>
        <translation>与 %1 相似</translation>
    </message>
    <message>
        <source>Near-duplicates are not known</source>
        <translation>近似重复照片未知</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::ThumbnailStrip</name>
    <message numerus="yes">
        <source>%Ln similar photograph(s)</source>
        <translation>
            <numerusform>%Ln 张相似照片</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::TimelinePanel</name>
    <message>
        <source>Show All Dates</source>
        <translation>显示所有日期</translation>
    </message>
    <message>
        <source>Show more time</source>
        <translation>显示更长时间</translation>
    </message>
    <message>
        <source>Show less time</source>
        <translation>显示更短时间</translation>
    </message>
    <message>
        <source>No photograph here says when it was taken</source>
        <translation>这里没有照片记录了拍摄时间</translation>
    </message>
    <message>
        <source>Cameras write the date into the file; scans rarely have one.</source>
        <translation>相机会把日期写入文件；扫描件很少有日期。</translation>
    </message>
    <message>
        <source>No photographs</source>
        <translation>没有照片</translation>
    </message>
    <message>
        <source>Here they appear by the day they were taken on.</source>
        <translation>照片会按拍摄日期显示在这里。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln without a date</source>
        <translation>
            <numerusform>%Ln 张无日期</numerusform>
        </translation>
    </message>
    <message>
        <source>Show only the photographs that do not say when they were taken</source>
        <translation>只显示没有记录拍摄时间的照片</translation>
    </message>
    <message>
        <source>Only photographs without a date</source>
        <translation>仅无日期的照片</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %Ln photograph(s)</source>
        <extracomment>%1 is a day, month or year, or two of them: from and to</extracomment>
        <translation>
            <numerusform>%1 · %Ln 张照片</numerusform>
        </translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::TimelineView</name>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Arrow keys choose a time, with Shift more of it; Esc shows all again.</source>
        <translation>方向键选择时间，按住 Shift 可扩大；Esc 恢复全部。</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln photograph(s)</source>
        <extracomment>%1 is a day, a month or a year</extracomment>
        <translation>
            <numerusform>%1：%Ln 张照片</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::TreeWords</name>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more folder(s)</source>
        <translation>
            <numerusform>以及另外 %Ln 个文件夹</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::WelcomeView</name>
    <message>
        <source>Drop folders of photographs here</source>
        <translation>将照片文件夹拖放到这里</translation>
    </message>
    <message>
        <source>Folders and single photographs, as many at once as you like. Scenekeeper looks at each one, says which scene it shows, and tells you where it is not sure.</source>
        <translation>文件夹和单张照片均可，一次可拖放任意数量。Scenekeeper 会查看每一张，说明它展示的场景，并指出自己没有把握的地方。</translation>
    </message>
    <message>
        <source>Add Folder…</source>
        <translation>添加文件夹…</translation>
    </message>
    <message>
        <source>Add folder</source>
        <translation>添加文件夹</translation>
    </message>
    <message>
        <source>Your originals are never changed.</source>
        <translation>您的原件绝不会被改动。</translation>
    </message>
</context>
</TS>
