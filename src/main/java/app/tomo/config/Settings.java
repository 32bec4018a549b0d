package app.tomo.config;

import app.tomo.model.DaemonAddress;
import app.tomo.model.Language;
import app.tomo.model.Limit;
import app.tomo.model.LimitText;
import app.tomo.model.Limits;
import app.tomo.model.NoticeCategory;
import app.tomo.model.NoticePreferences;
import app.tomo.model.QuietHours;
import app.tomo.model.Scope;
import app.tomo.model.SwitchText;
import app.tomo.model.Target;
import app.tomo.model.ThemeChoice;
import app.tomo.model.TrayLayer;
import app.tomo.model.TrayStyle;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// The person's choices, each with where it came from, and what was wrong with those that could not be followed.
/// Immutable; made by [SettingsReader].
public record Settings(
        Map<Setting, Choice> choices, Map<Limit, Choice> numbers, List<Complaint> complaints) {
    /// A value and where it came from.
    ///
    /// @param text in the form of [SettingSyntax], or [LimitText]; empty for "not set"
    public record Choice(String text, Origin origin, Place place) {}

    public Settings {
        choices = Map.copyOf(choices);
        numbers = Map.copyOf(numbers);
        complaints = List.copyOf(complaints);
    }

    /// Every setting has a choice, the default where nobody made one.
    public Choice of(Setting setting) {
        Choice choice = choices.get(setting);
        return choice == null ? initial(setting.initial()) : choice;
    }

    /// Every number has a choice, too.
    public Choice of(Limit limit) {
        Choice choice = numbers.get(limit);
        return choice == null ? initial(LimitText.of(limit, limit.initial())) : choice;
    }

    private static Choice initial(String text) {
        return new Choice(text, Origin.DEFAULT, Place.NOWHERE);
    }

    /// What is in force after the file was read again: its numbers, what it says of notifications, and of the rest what there was, with a word on what it
    /// would be.
    Settings followedBy(Settings next) {
        List<Complaint> all = new ArrayList<>(next.complaints);
        Map<Setting, Choice> taken = new EnumMap<>(Setting.class);
        taken.putAll(choices);
        for (Setting setting : Setting.values()) {
            Choice choice = next.of(setting);
            if (!setting.isOfTheStart()) {
                taken.put(setting, choice);
            } else if (choice.origin() == Origin.FILE
                    && !choice.text().equals(of(setting).text())) {
                all.add(new Complaint.AtNextStart(setting.key(), choice.text(), choice.place()));
            }
        }
        return new Settings(taken, numbersFollowedBy(next, all), all);
    }

    private Map<Limit, Choice> numbersFollowedBy(Settings next, List<Complaint> all) {
        Map<Limit, Choice> taken = new EnumMap<>(Limit.class);
        taken.putAll(next.numbers);
        for (Limit limit : Limit.values()) {
            if (limit.isOfTheStart()) {
                taken.remove(limit);
                Choice now = numbers.get(limit);
                if (now != null) {
                    taken.put(limit, now);
                }
                if (!next.of(limit).text().equals(of(limit).text())) {
                    all.add(
                            new Complaint.AtNextStart(
                                    limit.key(), next.of(limit).text(), next.of(limit).place()));
                }
            }
        }
        return taken;
    }

    /// Whether anything but the profile was said on the command line.
    public boolean isSaidForThisCall() {
        return choices.entrySet().stream()
                        .anyMatch(
                                each ->
                                        each.getKey() != Setting.PROFILE
                                                && each.getValue().origin() == Origin.COMMAND_LINE)
                || numbers.values().stream().anyMatch(each -> each.origin() == Origin.COMMAND_LINE);
    }

    /// The numbers in force.
    public Limits limits() {
        return limits(numbers);
    }

    static Limits limits(Map<Limit, Choice> numbers) {
        Map<Limit, Long> chosen = new EnumMap<>(Limit.class);
        numbers.forEach(
                (limit, choice) ->
                        chosen.put(
                                limit,
                                Objects.requireNonNull(LimitText.read(limit, choice.text()))));
        return new Limits(chosen);
    }

    /// Whether the person said it, in a file, the environment or the command line.
    public boolean isSaid(Setting setting) {
        return of(setting).origin().compareTo(Origin.FILE) >= 0;
    }

    /// The same but for one place to look at, however it was come by.
    public Settings at(Scope scope, String unit, Origin origin) {
        Map<Setting, Choice> next = new EnumMap<>(Setting.class);
        next.putAll(choices);
        if (!isSaid(Setting.SCOPE)) {
            next.put(Setting.SCOPE, new Choice(scope.id(), origin, Place.NOWHERE));
        }
        if (!isSaid(Setting.UNIT)) {
            next.put(Setting.UNIT, new Choice(unit, origin, Place.NOWHERE));
        }
        return new Settings(next, numbers, complaints);
    }

    public String profile() {
        return of(Setting.PROFILE).text();
    }

    /// The daemon that is looked after.
    public Target target() {
        return new Target(
                profile(),
                Scope.valueOf(of(Setting.SCOPE).text().toUpperCase(Locale.ROOT)),
                of(Setting.UNIT).text(),
                orNull(Setting.KANATA),
                orNull(Setting.CONFIG),
                address());
    }

    /// In which language the person is spoken to.
    ///
    /// @param surroundings whose environment names the language of the system
    public Language language(Surroundings surroundings) {
        return Language.chosen(of(Setting.LANGUAGE).text(), surroundings.variables());
    }

    /// What the icon in the tray shows of the layer.
    public TrayLayer trayLayer() {
        return TrayLayer.valueOf(of(Setting.TRAY_LAYER).text().toUpperCase(Locale.ROOT));
    }

    /// How that icon is drawn.
    public TrayStyle trayStyle() {
        return TrayStyle.named(of(Setting.TRAY_STYLE).text());
    }

    /// Which colours the windows wear.
    public ThemeChoice theme() {
        return ThemeChoice.named(of(Setting.THEME).text());
    }

    /// Whether the daemon is asked to answer a reload at its end.
    public boolean reloadWait() {
        return of(Setting.RELOAD_WAIT).text().equals(SwitchText.ON);
    }

    /// What the person wants to be told, and when.
    public NoticePreferences notices() {
        Set<NoticeCategory> off = EnumSet.noneOf(NoticeCategory.class);
        for (NoticeCategory category : NoticeCategory.values()) {
            Setting setting = Setting.named("notify." + category.id());
            if (setting != null && of(setting).text().equals(SwitchText.OFF)) {
                off.add(category);
            }
        }
        String hours = of(Setting.QUIET_HOURS).text();
        QuietHours quiet =
                hours.isEmpty()
                        ? null
                        : new QuietHours(
                                LocalTime.parse(hours.substring(0, hours.indexOf('-'))),
                                LocalTime.parse(hours.substring(hours.indexOf('-') + 1)));
        boolean respects = of(Setting.DO_NOT_DISTURB).text().equals(SwitchText.ON);
        return new NoticePreferences(quiet, off, respects);
    }

    /// The folder with the person's pictures for layers, which need not be there.
    public Path icons(Places places) {
        String text = of(Setting.ICONS).text();
        return text.isEmpty() ? places.icons() : Path.of(text);
    }

    /// What was said for this one start: of the daemon on the command line or in its environment, of the numbers on the
    /// command line alone, because a shell may well have a variable that the app was not started with.
    public Given givenNow() {
        Map<Setting, String> given = new EnumMap<>(Setting.class);
        choices.forEach(
                (setting, choice) -> {
                    if (setting.isOfDaemon()
                            && choice.origin().compareTo(Origin.ENVIRONMENT) >= 0) {
                        given.put(setting, choice.text());
                    }
                });
        Map<Limit, Long> said = new EnumMap<>(Limit.class);
        numbers.forEach(
                (limit, choice) -> {
                    if (choice.origin() == Origin.COMMAND_LINE) {
                        said.put(limit, limits().of(limit));
                    }
                });
        return new Given(given, said);
    }

    private @Nullable DaemonAddress address() {
        return AddressText.read(of(Setting.PORT).text());
    }

    private @Nullable String orNull(Setting setting) {
        String text = of(setting).text();
        return text.isEmpty() ? null : text;
    }
}
