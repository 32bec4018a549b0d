package app.tomo.ui.settings;

import app.tomo.config.Complaint;
import app.tomo.config.Setting;
import app.tomo.config.Settings;
import app.tomo.config.SettingsDesk;
import app.tomo.config.SettingsDesk.Change;
import app.tomo.model.Limit;
import app.tomo.ui.FxBridge;
import app.tomo.words.PageWords;
import app.tomo.words.SettingsWords;
import app.tomo.words.Words;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The only road between the pages and the settings: what is in force comes out of [#settingsProperty], whoever changed it;
/// what a person changes goes into the file. FX thread, but for the making.
public final class SettingsModel {
    /// What became of a change.
    ///
    /// @param done whether it stands in the file
    public record Answer(boolean done, String sentence) {}

    private final SettingsDesk desk;
    private final Words words;
    private final SettingsSentences sentences;
    private final Executor blocking;
    private final FxBridge bridge;
    private final ReadOnlyObjectWrapper<Settings> settings;
    private final Consumer<Settings> news;

    public SettingsModel(
            SettingsDesk desk,
            Words words,
            SettingsSentences sentences,
            Executor blocking,
            FxBridge bridge) {
        this.desk = desk;
        this.words = words;
        this.sentences = sentences;
        this.blocking = blocking;
        this.bridge = bridge;
        settings = new ReadOnlyObjectWrapper<>(desk.inForce().now());
        news = bridge.latest(settings::set);
        desk.inForce().onChange(news);
    }

    /// Follows nothing from now on. Any thread.
    public void close() {
        desk.inForce().forget(news);
    }

    public ReadOnlyObjectProperty<Settings> settingsProperty() {
        return settings.getReadOnlyProperty();
    }

    public Settings now() {
        return settings.get();
    }

    /// The file that is written.
    public String file() {
        return desk.places().settings().toString();
    }

    public PageWords words() {
        return words.pages();
    }

    SettingsWords settingsWords() {
        return words.settings();
    }

    /// What speaks against that number; empty for nothing.
    String objection(Limit limit, String text) {
        Change change = desk.objection(limit, text);
        return change == null ? "" : sentences.of(change);
    }

    /// The same of a setting.
    String objection(Setting setting, String text) {
        Change change = desk.objection(setting, text);
        return change == null ? "" : sentences.of(change);
    }

    void set(Limit limit, String text, Consumer<Answer> answered) {
        work(() -> desk.set(limit, text), answered);
    }

    public void set(Setting setting, String value, Consumer<Answer> answered) {
        work(() -> desk.set(setting, value), answered);
    }

    public void reset(String key, Consumer<Answer> answered) {
        work(() -> desk.reset(key), answered);
    }

    private void work(Supplier<Change> change, Consumer<Answer> answered) {
        blocking.execute(
                () -> {
                    Change made = change.get();
                    Answer answer = new Answer(made instanceof Change.Written, sentences.of(made));
                    bridge.run(() -> answered.accept(answer));
                });
    }

    /// What cannot be followed of what is said of that key, a sentence each.
    List<String> complaints(String key) {
        return now().complaints().stream()
                .filter(each -> key(each).equals(key))
                .map(sentences::of)
                .toList();
    }

    /// What is the matter with the file as a whole.
    List<String> complaints() {
        return complaints("");
    }

    private static String key(Complaint complaint) {
        return switch (complaint) {
            case Complaint.BadValue bad -> bad.key();
            case Complaint.Contradiction both -> both.limit().key();
            case Complaint.AtNextStart later -> later.key();
            case Complaint.UnknownKey _,
                    Complaint.OtherProfile _,
                    Complaint.NotJson _,
                    Complaint.NoObject _,
                    Complaint.Unreadable _ ->
                    "";
        };
    }
}
