package app.tomo.cli.command;

import app.tomo.config.Complaint;
import app.tomo.config.Setting;
import app.tomo.config.Settings;
import app.tomo.config.SettingsDesk;
import app.tomo.config.SettingsDesk.Change;
import app.tomo.model.Limit;
import app.tomo.words.SettingsWords;

import org.jspecify.annotations.Nullable;

/// What became of a change of the settings, a sentence; the same on a terminal and in the window. Pure.
public final class Changes {
    private Changes() {}

    /// What is to be said of it.
    ///
    /// @param now in force after it
    public static String sentence(Change change, Settings now, SettingsWords words) {
        return switch (change) {
            case Change.Bad(String key, String value) -> words.badArgument(key, key, value);
            case Change.Contradicts both ->
                    words.contradicts(both.rule(), both.said(), both.limit());
            case Change.Unwritable(var file, String why) -> words.notWritten(file.toString(), why);
            case Change.Written(String key, var _) -> {
                String later = later(key, now, words);
                yield later == null ? inForce(key, now, words) : later;
            }
        };
    }

    /// That a broken file had to make way for it; null where none had.
    public static @Nullable String aside(Change change, SettingsDesk desk, SettingsWords words) {
        return change instanceof Change.Written(var _, var aside) && aside != null
                ? words.setAside(desk.places().settings().toString(), aside.toString())
                : null;
    }

    private static String inForce(String key, Settings now, SettingsWords words) {
        Setting setting = Setting.named(key);
        Limit limit = Limit.named(key);
        Settings.Choice choice =
                limit == null ? now.of(setting == null ? Setting.PROFILE : setting) : now.of(limit);
        String place = words.place(choice.place().name(), choice.place().line());
        return words.inForce(key, choice.text(), place, choice.origin().id());
    }

    /// What is said of a setting that a running Tomo does not take; null where it is taken.
    private static @Nullable String later(String key, Settings now, SettingsWords words) {
        return now.complaints().stream()
                .filter(
                        each ->
                                each instanceof Complaint.AtNextStart next
                                        && next.key().equals(key))
                .map(each -> Complaints.sentence(each, words))
                .findFirst()
                .orElse(null);
    }
}
