package app.tomo.config;

import app.tomo.config.SettingsFile.Written;
import app.tomo.model.Limit;
import app.tomo.model.LimitRule;
import app.tomo.model.LimitText;
import app.tomo.model.Limits;
import app.tomo.model.Scope;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/// Puts one reading together, from the lowest origin to the highest. For one thread, and one reading.
///
/// The settings of the default profile may name the profile that a plain `tomo` is; all else they say is theirs alone.
final class SettingsDraft {
    private final Surroundings surroundings;
    private final Given given;
    private final Function<Path, SettingsFile> files;
    private final Map<Setting, Settings.Choice> choices = new EnumMap<>(Setting.class);
    private final Map<Limit, Settings.Choice> limits = new EnumMap<>(Limit.class);
    private final List<Complaint> complaints = new ArrayList<>();

    SettingsDraft(Surroundings surroundings, Given given, Function<Path, SettingsFile> files) {
        this.surroundings = surroundings;
        this.given = given;
        this.files = files;
    }

    Settings settings() {
        String first = Setting.PROFILE.initial();
        SettingsFile file = files.apply(Places.of(surroundings, first).settings());
        choose(Setting.PROFILE, file);
        Settings.Choice chosen = choices.get(Setting.PROFILE);
        if (chosen != null && !chosen.text().equals(first)) {
            file = files.apply(Places.of(surroundings, chosen.text()).settings());
            complainOfOther(file, chosen.text());
        }
        complaints.addAll(file.complaints());
        for (Setting setting : Setting.values()) {
            if (setting != Setting.PROFILE) {
                choose(setting, file);
            }
        }
        for (Limit limit : Limit.values()) {
            choose(limit, file);
        }
        reconcile();
        recall(file);
        return new Settings(choices, limits, complaints);
    }

    /// In the order of [Origin]: a later one overrules, a bad one leaves what an earlier one said.
    private void choose(Setting setting, SettingsFile file) {
        Written written = file.values().get(setting.key());
        if (written != null) {
            SettingSyntax syntax = new SettingSyntax(surroundings.home(), file.folder());
            put(
                    setting,
                    setting.takes(written.kind()) ? syntax.read(setting, written.text()) : null,
                    written.text(),
                    Origin.FILE,
                    Place.in(file.path(), written.line()));
        }
        String variable = surroundings.variable(setting.variable());
        if (!variable.isEmpty()) {
            SettingSyntax syntax = new SettingSyntax(surroundings.home(), surroundings.folder());
            Place place = Place.of(setting.variable());
            put(setting, syntax.read(setting, variable), variable, Origin.ENVIRONMENT, place);
        }
        String said = given.settings().get(setting);
        if (said != null) {
            put(
                    setting,
                    said,
                    said,
                    Origin.COMMAND_LINE,
                    Place.of(setting.hasOption() ? setting.flag() : "--set " + setting.key()));
        }
    }

    private void put(
            Setting setting, @Nullable String value, String text, Origin origin, Place place) {
        if (value == null) {
            Settings.Choice kept = choices.get(setting);
            String inForce = kept == null ? setting.initial() : kept.text();
            complaints.add(new Complaint.BadValue(setting.key(), text, place, inForce));
        } else {
            choices.put(setting, new Settings.Choice(value, origin, place));
        }
    }

    private void choose(Limit limit, SettingsFile file) {
        Written written = file.values().get(limit.key());
        if (written != null) {
            Long value = isOfItsKind(limit, written) ? LimitText.read(limit, written.text()) : null;
            put(limit, value, written.text(), Origin.FILE, Place.in(file.path(), written.line()));
        }
        String name = Surroundings.variableOf(limit.key());
        String variable = surroundings.variable(name);
        if (!variable.isEmpty()) {
            Long value = LimitText.read(limit, variable);
            put(limit, value, variable, Origin.ENVIRONMENT, Place.of(name));
        }
        Long said = given.limits().get(limit);
        if (said != null) {
            put(limit, said, "", Origin.COMMAND_LINE, Place.of("--set " + limit.key()));
        }
    }

    /// A count is a number, a time or a size a text with its unit, a switch whatever says yes or no.
    private static boolean isOfItsKind(Limit limit, Written written) {
        return switch (limit.unit()) {
            case MILLISECONDS, KILOBYTES -> written.kind() == SettingsFile.Kind.TEXT;
            case TIMES -> written.kind() == SettingsFile.Kind.WHOLE_NUMBER;
            case SWITCH -> written.kind() != SettingsFile.Kind.OTHER;
        };
    }

    private void put(Limit limit, @Nullable Long value, String text, Origin origin, Place place) {
        if (value == null) {
            Settings.Choice kept = limits.get(limit);
            String inForce = kept == null ? LimitText.of(limit, limit.initial()) : kept.text();
            complaints.add(new Complaint.BadValue(limit.key(), text, place, inForce));
        } else {
            limits.put(limit, new Settings.Choice(LimitText.of(limit, value), origin, place));
        }
    }

    /// Numbers that contradict each other give way one by one, the latest origin's first and of two the latter, until they do
    /// not.
    private void reconcile() {
        for (LimitRule broken = broken(); broken != null; broken = broken()) {
            Limit latest =
                    broken.limits().stream()
                            .filter(limits::containsKey)
                            .reduce((one, next) -> isLater(one, next) ? one : next)
                            .orElseThrow();
            Place place = said(latest).place();
            complaints.add(
                    new Complaint.Contradiction(broken, Settings.limits(limits), latest, place));
            limits.remove(latest);
        }
    }

    private boolean isLater(Limit one, Limit next) {
        return said(one).origin().compareTo(said(next).origin()) > 0;
    }

    private @Nullable LimitRule broken() {
        Limits all = Settings.limits(limits);
        return LimitRule.ALL.stream().filter(rule -> !rule.holds(all)).findFirst().orElse(null);
    }

    private Settings.Choice said(Limit limit) {
        return Objects.requireNonNull(limits.get(limit));
    }

    /// A unit is remembered together with its manager, a child together with its command; what the person says about either has to fit.
    private void recall(SettingsFile file) {
        String scope = remembered(file, Setting.SCOPE);
        String unit = remembered(file, Setting.UNIT);
        if (scope != null
                && unit != null
                && fits(Setting.SCOPE, scope)
                && fits(Setting.UNIT, unit)) {
            recall(file, Setting.SCOPE, Setting.UNIT);
            if (scope.equals(Scope.CHILD.id())) {
                recall(file, Setting.KANATA, Setting.CONFIG, Setting.PORT);
            }
        }
    }

    private void recall(SettingsFile file, Setting... settings) {
        for (Setting setting : settings) {
            String text = remembered(file, setting);
            Written written = file.remembered().get(setting);
            if (text != null && written != null) {
                Place place = Place.in(file.path(), written.line());
                choices.putIfAbsent(setting, new Settings.Choice(text, Origin.REMEMBERED, place));
            }
        }
    }

    private boolean fits(Setting setting, String text) {
        Settings.Choice said = choices.get(setting);
        return said == null || said.text().equals(text);
    }

    private @Nullable String remembered(SettingsFile file, Setting setting) {
        Written written = file.remembered().get(setting);
        var syntax = new SettingSyntax(surroundings.home(), file.folder());
        return written == null ? null : syntax.read(setting, written.text());
    }

    private void complainOfOther(SettingsFile file, String profile) {
        Written named = file.values().get(Setting.PROFILE.key());
        if (named != null && !named.text().equals(profile)) {
            complaints.add(new Complaint.OtherProfile(named.text(), file.path()));
        }
    }
}
