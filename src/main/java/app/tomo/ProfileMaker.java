package app.tomo;

import app.tomo.cli.entry.Caller;
import app.tomo.config.Given;
import app.tomo.config.Setting;
import app.tomo.config.SettingSyntax;
import app.tomo.config.SettingsReader;
import app.tomo.config.SettingsWriter;
import app.tomo.config.Template;
import app.tomo.model.Candidate;
import app.tomo.model.DaemonAddress;
import app.tomo.model.Scope;
import app.tomo.model.Target;
import app.tomo.model.Truth;
import app.tomo.service.ChildPort;
import app.tomo.service.UserUnit;
import app.tomo.words.ProfileWords;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// Makes a profile: its settings, a port that is nobody else's, and where there is none of that name, a unit and a first
/// config. Blocks, for some seconds at most.
record ProfileMaker(ProfileDoor door, Buses buses) {
    /// What the person said of it; null for what is left to Tomo.
    ///
    /// @param config the full path of one that is there
    record Wish(
            String name,
            @Nullable String config,
            @Nullable DaemonAddress address,
            @Nullable String unit) {}

    /// What became of it.
    ///
    /// @param made false where nothing was written
    /// @param sentences to the person, one line each
    record Result(boolean made, List<String> sentences) {}

    /// @param fresh whether Tomo wrote it
    private record Config(String path, boolean fresh) {}

    private ProfileWords words() {
        return door.words().profiles();
    }

    Result make(Wish wish) {
        String objection = objection(wish);
        if (objection != null) {
            return refused(objection);
        }
        List<Candidate> units = units();
        List<DaemonAddress> taken = taken(units);
        DaemonAddress address = wish.address() == null ? ChildPort.freeBut(taken) : wish.address();
        if (taken.contains(address)) {
            return refused(words().portTaken(address.toString(), owner(units, address)));
        }
        try {
            Config config = config(wish);
            Result result = withUnit(wish, address, config, binary(units));
            if (config.fresh() && !result.made()) {
                Files.deleteIfExists(Path.of(config.path()));
            }
            return result;
        } catch (IOException unwritable) {
            return refused(words().unwritten(String.valueOf(unwritable.getMessage())));
        }
    }

    private static Result refused(String sentence) {
        return new Result(false, List.of(sentence));
    }

    private @Nullable String objection(Wish wish) {
        SettingSyntax syntax = new SettingSyntax(home(), home());
        if (syntax.read(Setting.PROFILE, wish.name()) == null) {
            return words().badName(wish.name());
        }
        if (door.names().contains(wish.name()) || wish.name().equals(Caller.DEMO)) {
            return words().taken(wish.name());
        }
        if (wish.config() != null && !Files.isRegularFile(Path.of(wish.config()))) {
            return door.words().presets().noFile(wish.config());
        }
        String unit = unit(wish);
        return door.names().stream()
                .filter(name -> isOn(name, unit))
                .findFirst()
                .map(name -> words().unitTaken(unit, name))
                .orElse(null);
    }

    private Path home() {
        return door.machine().surroundings().home();
    }

    private static String unit(Wish wish) {
        return wish.unit() == null ? "kanata-" + wish.name() + ".service" : wish.unit();
    }

    private Target target(String profile) {
        return SettingsReader.read(
                        door.machine().surroundings(), Given.NOTHING.or(Setting.PROFILE, profile))
                .target();
    }

    private boolean isOn(String profile, String unit) {
        Target target = target(profile);
        return target.scope() == Scope.USER && target.unit().equals(unit);
    }

    private List<Candidate> units() {
        return new MachineFinder(buses, door.threads(), door.machine())
                .units(EnumSet.of(Scope.USER, Scope.SYSTEM))
                .units();
    }

    /// Of all units of the machine, and of what the other profiles say themselves.
    private List<DaemonAddress> taken(List<Candidate> units) {
        return Stream.concat(
                        units.stream().map(each -> each.invocation().address()),
                        door.names().stream().map(name -> target(name).address()))
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    private String owner(List<Candidate> units, DaemonAddress address) {
        return units.stream()
                .filter(each -> address.equals(each.invocation().address()))
                .map(Candidate::unit)
                .findFirst()
                .orElseGet(
                        () ->
                                door.names().stream()
                                        .filter(name -> address.equals(target(name).address()))
                                        .findFirst()
                                        .orElse(""));
    }

    /// That of a unit that is there, else the first one on the path, else whatever its name finds.
    private String binary(List<Candidate> units) {
        String found = ProgramSearch.findForPerson("kanata", door.machine().surroundings());
        return units.stream()
                .map(each -> each.invocation().binary())
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .filter(each -> each.startsWith("/") && ProgramSearch.isProgram(Path.of(each)))
                .findFirst()
                .orElse(found.isEmpty() ? "kanata" : found);
    }

    private Config config(Wish wish) throws IOException {
        if (wish.config() != null) {
            return new Config(wish.config(), false);
        }
        Path file =
                UnitChange.configuration(door.machine())
                        .resolve("kanata")
                        .resolve(wish.name() + ".kbd");
        Files.createDirectories(file.resolveSibling(""));
        try {
            Files.writeString(file, Template.CAPS_ESCAPE.text(), StandardOpenOption.CREATE_NEW);
            return new Config(file.toString(), true);
        } catch (FileAlreadyExistsException _) {
            return new Config(file.toString(), false);
        }
    }

    private Result withUnit(Wish wish, DaemonAddress address, Config config, String binary) {
        UserUnit unit = ProfileUnit.of(unit(wish), buses, door);
        List<String> line =
                List.of(binary, "-c", config.path(), "-p", Integer.toString(address.port()));
        Truth there = unit.isThere();
        List<String> wrote = new ArrayList<>();
        if (there == Truth.NO && binary.startsWith("/")) {
            String refused = unit.install(ProfileUnit.text(wish.name(), line, door));
            if (refused != null) {
                return refused(words().unwritten(refused));
            }
            wrote.add(words().wroteUnit(unit.file().toString()));
        }
        boolean child = there == Truth.UNKNOWN || !binary.startsWith("/");
        String why = child ? asChild(wish, address, config, binary) : asUnit(wish, there);
        if (why != null) {
            if (!wrote.isEmpty()) {
                unit.remove();
            }
            return refused(words().unwritten(why));
        }
        String what = door.words().scopes().unit(target(wish.name()));
        List<String> all = new ArrayList<>();
        all.add(words().made(wish.name(), what, Integer.toString(address.port())));
        all.addAll(wrote);
        all.add(words().usesConfig(config.path(), config.fresh()));
        return new Result(true, all);
    }

    /// What the unit says of its config and its port is not said twice; of one that was there, what the person said counts.
    private @Nullable String asUnit(Wish wish, Truth there) {
        Map<Setting, String> said = new EnumMap<>(Setting.class);
        said.put(Setting.SCOPE, Scope.USER.id());
        said.put(Setting.UNIT, unit(wish));
        if (there == Truth.YES) {
            if (wish.config() != null) {
                said.put(Setting.CONFIG, wish.config());
            }
            if (wish.address() != null) {
                said.put(Setting.PORT, wish.address().toString());
            }
        }
        return write(wish.name(), said);
    }

    private @Nullable String asChild(
            Wish wish, DaemonAddress address, Config config, String binary) {
        return write(
                wish.name(),
                new EnumMap<>(
                        Map.of(
                                Setting.SCOPE, Scope.CHILD.id(),
                                Setting.KANATA, binary,
                                Setting.CONFIG, config.path(),
                                Setting.PORT, address.toString())));
    }

    private @Nullable String write(String name, Map<Setting, String> said) {
        return new SettingsWriter(door.places(name)).set(said)
                        instanceof SettingsWriter.Result.Refused(Path _, String why)
                ? why
                : null;
    }
}
