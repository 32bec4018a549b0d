package app.tomo.cli.command;

import app.tomo.cli.command.Command.OnSettings;
import app.tomo.config.Complaint;
import app.tomo.config.Json;
import app.tomo.config.Setting;
import app.tomo.config.Settings;
import app.tomo.config.SettingsWriter;
import app.tomo.model.Limit;
import app.tomo.model.LimitRule;
import app.tomo.model.LimitText;
import app.tomo.model.Limits;
import app.tomo.words.SettingsWords;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/// Carries out one command on the settings. Blocks for as long as the disk does.
public final class SettingsCommands {
    private final SettingsDesk desk;
    private final SettingsWords words;
    private final Console console;

    public SettingsCommands(SettingsDesk desk, SettingsWords words, Console console) {
        this.desk = desk;
        this.words = words;
        this.console = console;
    }

    /// The exit status. To look at settings is well whatever they are; what is wrong with them is said beside.
    public int run(OnSettings command) {
        desk.inForce().reread();
        return switch (command) {
            case Command.ShowSettings _ -> show();
            case Command.SetSetting(String key, String value) -> set(key, value);
            case Command.ResetSetting(String key) -> wrote(key, desk.writer().reset(key));
        };
    }

    private int show() {
        Settings settings = desk.inForce().now();
        if (console.json()) {
            console.out(Json.write(new SettingsJson(words).of(settings, desk.places())));
            return ExitStatus.WELL;
        }
        console.out(new SettingsText(words).of(settings, desk.places()));
        for (Complaint complaint : settings.complaints()) {
            console.err(Complaints.sentence(complaint, words));
        }
        return ExitStatus.WELL;
    }

    private int set(String key, String value) {
        Setting setting = Setting.named(key);
        if (setting != null) {
            return wrote(key, desk.writer().set(setting, value));
        }
        Limit limit = Limit.named(key);
        Long number = limit == null ? null : LimitText.read(limit, value);
        return limit == null || number == null
                ? refused(words.badArgument(key, key, value))
                : set(limit, number);
    }

    private int set(Limit limit, long number) {
        Limits next = desk.inForce().now().limits().with(limit, number);
        for (LimitRule rule : LimitRule.ALL) {
            if (rule.limits().contains(limit) && !rule.holds(next)) {
                return refused(words.contradicts(rule, next, limit));
            }
        }
        return wrote(limit.key(), desk.writer().set(limit, number));
    }

    private int refused(String sentence) {
        console.err(sentence);
        return ExitStatus.USAGE;
    }

    private int wrote(String key, SettingsWriter.Result result) {
        if (result instanceof SettingsWriter.Result.Refused(var file, String why)) {
            console.err(words.notWritten(file.toString(), why));
            return ExitStatus.NOT_REACHED;
        }
        if (result instanceof SettingsWriter.Result.Written(Path aside) && aside != null) {
            String file = desk.places().settings().toString();
            console.err(words.setAside(file, aside.toString()));
        }
        desk.inForce().reread();
        String later = later(key);
        console.out(later == null ? inForce(key) : later);
        return ExitStatus.WELL;
    }

    private String inForce(String key) {
        Settings now = desk.inForce().now();
        Setting setting = Setting.named(key);
        Limit limit = Limit.named(key);
        Settings.Choice choice =
                limit == null ? now.of(setting == null ? Setting.PROFILE : setting) : now.of(limit);
        String place = words.place(choice.place().name(), choice.place().line());
        return words.inForce(key, choice.text(), place, choice.origin().id());
    }

    /// What is said of a setting that a running Tomo does not take; null where it is taken.
    private @Nullable String later(String key) {
        return desk.inForce().now().complaints().stream()
                .filter(
                        each ->
                                each instanceof Complaint.AtNextStart next
                                        && next.key().equals(key))
                .map(each -> Complaints.sentence(each, words))
                .findFirst()
                .orElse(null);
    }
}
