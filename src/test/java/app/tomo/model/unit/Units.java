package app.tomo.model.unit;

import app.tomo.model.LoadState;
import app.tomo.model.Scope;
import app.tomo.model.Truth;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Units as managers tell of them.
public final class Units {
    public static final String NAME = "kanata.service";
    public static final String FOLDER = "/home/you/.config/systemd/user";
    public static final String SYSTEM_FOLDER = "/etc/systemd/system";
    public static final List<String> COMMAND =
            List.of("/usr/bin/kanata", "-c", "/home/you/keys.kbd", "-p", "5829");

    private Units() {}

    /// What systemd makes of a unit that says nothing.
    public static Map<UnitProperty, UnitValue> defaults() {
        Map<UnitProperty, UnitValue> values = new EnumMap<>(UnitProperty.class);
        values.put(UnitProperty.RESTART, new UnitValue("no"));
        values.put(UnitProperty.RESTART_DELAY, new UnitValue("100ms"));
        values.put(UnitProperty.LIMIT_BURST, new UnitValue("5"));
        values.put(UnitProperty.LIMIT_INTERVAL, new UnitValue("10"));
        values.put(UnitProperty.START_TIMEOUT, new UnitValue("90"));
        values.put(UnitProperty.STOP_TIMEOUT, new UnitValue("90"));
        values.put(UnitProperty.KILL_MODE, new UnitValue("control-group"));
        values.put(UnitProperty.WATCHDOG, new UnitValue("0"));
        values.put(UnitProperty.NO_NEW_PRIVILEGES, UnitValue.of(false));
        return values;
    }

    /// The same with one value changed.
    public static UnitDefinition weak(UnitProperty property, String value) {
        Map<UnitProperty, UnitValue> values = hard();
        values.put(property, new UnitValue(value));
        return unit(Scope.USER, "[Service]\n", List.of(), values);
    }

    public static Map<UnitProperty, UnitValue> hard() {
        Map<UnitProperty, UnitValue> values = defaults();
        values.putAll(Hardening.all());
        return values;
    }

    public static UnitDefinition unit(
            Scope scope,
            String text,
            List<DefinitionFile> dropIns,
            Map<UnitProperty, UnitValue> values) {
        String folder = scope == Scope.USER ? FOLDER : SYSTEM_FOLDER;
        return new UnitDefinition(
                scope,
                NAME,
                LoadState.LOADED,
                new DefinitionFile(folder + "/" + NAME, text, false),
                dropIns,
                "enabled",
                "active",
                4127,
                null,
                List.of(COMMAND),
                values);
    }

    /// One that starts something else.
    public static UnitDefinition starting(List<String> command) {
        return new UnitDefinition(
                Scope.USER,
                NAME,
                LoadState.LOADED,
                new DefinitionFile(
                        FOLDER + "/" + NAME,
                        "[Service]\nExecStart=" + String.join(" ", command) + "\n",
                        false),
                List.of(),
                "enabled",
                "active",
                4127,
                null,
                List.of(command),
                hard());
    }

    /// One in that state.
    public static UnitDefinition in(
            Scope scope, String state, String active, @Nullable Instant since) {
        return new UnitDefinition(
                scope,
                NAME,
                LoadState.LOADED,
                null,
                List.of(),
                state,
                active,
                0,
                since,
                List.of(),
                Map.of());
    }

    /// One that its manager cannot start; the values are those that it makes up.
    public static UnitDefinition unusable(LoadState load) {
        return new UnitDefinition(
                Scope.USER,
                NAME,
                load,
                new DefinitionFile(FOLDER + "/" + NAME, "", false),
                List.of(),
                "",
                "inactive",
                0,
                null,
                List.of(),
                defaults());
    }

    public static UnitSurvey survey(
            @Nullable UnitDefinition user, @Nullable UnitDefinition system) {
        return survey(Scope.USER, true, user, system, COMMAND);
    }

    public static UnitSurvey survey(
            Scope runner,
            boolean running,
            @Nullable UnitDefinition user,
            @Nullable UnitDefinition system,
            List<String> command) {
        return survey(runner, running, user, system, command, "");
    }

    /// One whose config may not be there.
    ///
    /// @param missing the config of the command where it is not there
    public static UnitSurvey survey(
            Scope runner,
            boolean running,
            @Nullable UnitDefinition user,
            @Nullable UnitDefinition system,
            List<String> command,
            String missing) {
        return new UnitSurvey(
                runner,
                running,
                "kanata",
                user,
                system,
                FOLDER,
                SYSTEM_FOLDER,
                command,
                command.isEmpty() ? "/opt/kanata" : missing,
                false,
                Truth.YES,
                false);
    }

    public static UnitDefinition none(Scope scope) {
        return UnitDefinition.none(scope, NAME);
    }

    public static String ownText() {
        return UnitWriting.unit(Scope.USER, "kanata", UnitWriting.line(COMMAND), true);
    }
}
