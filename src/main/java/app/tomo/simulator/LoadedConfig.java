package app.tomo.simulator;

import app.tomo.kbd.KbdFile;
import app.tomo.model.ConfigFault;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A config that the simulated daemon has accepted.
///
/// @param file as it was given
/// @param layers at least one; the first is active after loading
record LoadedConfig(
        String file, List<KbdFile.Layer> layers, Map<String, VirtualKeyAction> virtualKeys) {
    LoadedConfig {
        layers = List.copyOf(layers);
    }

    /// What loading gave.
    sealed interface Loading {
        record Loaded(LoadedConfig config) implements Loading {}

        record Faulty(ConfigFault fault) implements Loading {}
    }

    /// Reads and checks a file. Blocks on the disk.
    static Loading load(String file) {
        return switch (KbdFile.read(Path.of(file))) {
            case KbdFile.Reading.Faulty(ConfigFault fault) -> new Loading.Faulty(fault);
            case KbdFile.Reading.Read(KbdFile config) -> {
                ConfigFault fault = ConfigRules.check(config);
                yield fault != null
                        ? new Loading.Faulty(fault)
                        : new Loading.Loaded(
                                new LoadedConfig(file, config.layers(), actions(config)));
            }
        };
    }

    private static Map<String, VirtualKeyAction> actions(KbdFile config) {
        Map<String, VirtualKeyAction> actions = new LinkedHashMap<>();
        config.virtualKeys().forEach((name, node) -> actions.put(name, VirtualKeyAction.of(node)));
        return actions;
    }

    String first() {
        return layers.getFirst().name();
    }

    List<String> names() {
        return layers.stream().map(KbdFile.Layer::name).toList();
    }

    String textOf(String layer) {
        return layers.stream()
                .filter(each -> each.name().equals(layer))
                .map(KbdFile.Layer::text)
                .findFirst()
                .orElse("");
    }
}
