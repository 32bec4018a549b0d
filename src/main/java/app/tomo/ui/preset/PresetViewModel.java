package app.tomo.ui.preset;

import app.tomo.config.Preset;
import app.tomo.config.PresetsDesk.Change;
import app.tomo.config.Template;
import app.tomo.ui.FxBridge;
import app.tomo.words.PresetLabel;
import app.tomo.words.PresetWords;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What can be done on the page of the presets, and what became of it. FX thread; what blocks runs elsewhere, and comes back.
final class PresetViewModel {
    /// What there is to say, with what can be done about it.
    ///
    /// @param button empty for none
    record Notice(PresetAnswer answer, String button, Runnable action) {}

    /// What is in the form.
    ///
    /// @param before as it stands in the file; null for a new one
    record Editing(@Nullable Preset before, Preset draft) {}

    private final PresetDesk desk;
    private final PresetWords words;
    private final Executor blocking;
    private final FxBridge bridge;
    private final ReadOnlyObjectWrapper<@Nullable PresetScreen> screen =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Notice> notice = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Editing> editing = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    PresetViewModel(PresetDesk desk, PresetWords words, Executor blocking, FxBridge bridge) {
        this.desk = desk;
        this.words = words;
        this.blocking = blocking;
        this.bridge = bridge;
    }

    ReadOnlyObjectProperty<@Nullable PresetScreen> screenProperty() {
        return screen.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Notice> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Editing> editingProperty() {
        return editing.getReadOnlyProperty();
    }

    /// Whether the daemon is being started otherwise.
    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    void refresh() {
        ask(desk::look, screen::set);
        ask(desk::asked, this::askedElsewhere);
    }

    private void askedElsewhere(PresetDesk.@Nullable Asked asked) {
        if (asked != null) {
            show(asked.preset(), true, asked.answer());
        }
    }

    void turnTo(@Nullable Preset preset, boolean atOnce) {
        turnTo(preset, atOnce, false);
    }

    private void turnTo(@Nullable Preset preset, boolean atOnce, boolean allowed) {
        notice.set(null);
        busy.set(true);
        ask(
                () -> desk.turnTo(preset, atOnce, allowed),
                answer -> {
                    busy.set(false);
                    show(preset, atOnce, answer);
                    refresh();
                });
    }

    private void show(@Nullable Preset preset, boolean atOnce, PresetAnswer answer) {
        notice.set(
                answer.asks()
                        ? new Notice(
                                answer,
                                words.of(PresetLabel.ALLOW),
                                () -> turnTo(preset, atOnce, true))
                        : new Notice(answer, "", () -> {}));
    }

    /// The person does not want what waits for their leave.
    void dismiss() {
        notice.set(null);
    }

    void say(boolean good, String sentence) {
        notice.set(new Notice(PresetAnswer.of(good, sentence), "", () -> {}));
    }

    /// A form with what runs now.
    void addOfNow() {
        open(null, drafts().ofNow());
    }

    void add() {
        open(null, drafts().fresh());
    }

    void duplicate(Preset preset) {
        open(null, drafts().copy(preset));
    }

    void edit(Preset preset) {
        open(preset, preset);
    }

    private void open(@Nullable Preset before, Preset draft) {
        notice.set(null);
        editing.set(new Editing(before, draft));
    }

    void cancel() {
        editing.set(null);
    }

    private PresetDrafts drafts() {
        return new PresetDrafts(words, screen.get());
    }

    /// What speaks against that name; empty for nothing.
    String nameObjection(String name) {
        Editing now = editing.get();
        return drafts().nameObjection(name, now == null ? null : now.before());
    }

    /// The same of the arguments.
    String argumentsObjection(String text) {
        return drafts().argumentsObjection(text);
    }

    @Nullable String path(String typed) {
        return desk.path(typed);
    }

    void isThere(String config, Consumer<Boolean> told) {
        ask(() -> desk.isThere(config), told);
    }

    /// @param told whether it is there now
    void make(String config, Template template, Consumer<Boolean> told) {
        ask(
                () -> desk.make(config, template),
                why -> {
                    if (why != null) {
                        say(false, words.unwritten(why));
                    }
                    told.accept(why == null);
                });
    }

    void save(Preset preset) {
        Editing now = editing.get();
        PresetScreen known = screen.get();
        if (now == null) {
            return;
        }
        Preset before = now.before();
        int last = known == null ? 0 : known.rows().size();
        ask(
                () -> before == null ? desk.add(preset, last) : desk.replace(before, preset),
                change -> {
                    if (change instanceof Change.Written) {
                        editing.set(null);
                        say(true, words.saved(preset.name()));
                    } else {
                        refused(change, preset.name());
                    }
                    refresh();
                });
    }

    void remove(Preset preset) {
        PresetScreen known = screen.get();
        int at = known == null ? 0 : known.presets().indexOf(preset);
        ask(
                () -> desk.remove(preset),
                change -> {
                    if (change instanceof Change.Written) {
                        PresetAnswer gone = PresetAnswer.of(true, words.removed(preset.name()));
                        notice.set(
                                new Notice(
                                        gone,
                                        words.of(PresetLabel.UNDO),
                                        () -> putBack(preset, at)));
                    } else {
                        refused(change, preset.name());
                    }
                    refresh();
                });
    }

    private void putBack(Preset preset, int at) {
        notice.set(null);
        ask(
                () -> desk.add(preset, at),
                change -> {
                    if (!(change instanceof Change.Written)) {
                        refused(change, preset.name());
                    }
                    refresh();
                });
    }

    /// What was changed elsewhere is shown in the form when the person wants to see it.
    private void refused(Change change, String name) {
        switch (change) {
            case Change.Written _ -> {}
            case Change.Taken(String taken) -> say(false, words.taken(taken));
            case Change.Misshapen _ -> say(false, words.of(PresetWords.Sentence.MISSHAPEN));
            case Change.Refused(String why) -> say(false, words.unwritten(why));
            case Change.Meanwhile(Preset theirs) ->
                    notice.set(
                            new Notice(
                                    PresetAnswer.of(false, words.changedElsewhere(name)),
                                    theirs == null ? "" : words.of(PresetLabel.SHOW_THEIRS),
                                    () -> {
                                        if (theirs != null) {
                                            edit(theirs);
                                        }
                                    }));
        }
    }

    void openProfile(String name) {
        ask(
                () -> desk.openProfile(name),
                sentence -> {
                    if (!sentence.isEmpty()) {
                        say(false, sentence);
                    }
                    refresh();
                });
    }

    /// @param told whether it was made
    void newProfile(String name, Consumer<Boolean> told) {
        busy.set(true);
        ask(
                () -> desk.newProfile(name),
                answer -> {
                    busy.set(false);
                    notice.set(new Notice(answer, "", () -> {}));
                    told.accept(answer.good());
                    refresh();
                });
    }

    private <T extends @Nullable Object> void ask(Supplier<T> question, Consumer<T> taker) {
        blocking.execute(
                () -> {
                    Runnable answer = this::mistaken;
                    try {
                        T told = question.get();
                        answer = () -> taker.accept(told);
                    } finally {
                        bridge.run(answer);
                    }
                });
    }

    /// There will be no answer; the page can be used again.
    private void mistaken() {
        busy.set(false);
        say(false, words.of(PresetWords.Sentence.OWN_MISTAKE));
    }
}
