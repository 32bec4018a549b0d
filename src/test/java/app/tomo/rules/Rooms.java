package app.tomo.rules;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;

/// Which package may use which: the table of the design.
final class Rooms {
    private Rooms() {}

    static final ArchRule ARROWS =
            Architectures.layeredArchitecture()
                    .consideringOnlyDependenciesInAnyPackage("app.tomo..")
                    .withOptionalLayers(true)
                    .layer("model")
                    .definedBy("app.tomo.model..")
                    .layer("words")
                    .definedBy("app.tomo.words..")
                    .layer("runtime")
                    .definedBy("app.tomo.runtime..")
                    .layer("kanata")
                    .definedBy("app.tomo.kanata..")
                    .layer("service")
                    .definedBy("app.tomo.service..")
                    .layer("config")
                    .definedBy("app.tomo.config..")
                    .layer("bus")
                    .definedBy("app.tomo.bus..")
                    .layer("desktop")
                    .definedBy("app.tomo.desktop..")
                    .layer("ui")
                    .definedBy("app.tomo.ui..")
                    .layer("cli")
                    .definedBy("app.tomo.cli..")
                    .layer("simulator")
                    .definedBy("app.tomo.simulator..")
                    .layer("root")
                    .definedBy("app.tomo")
                    .whereLayer("model")
                    .mayNotAccessAnyLayer()
                    .whereLayer("words")
                    .mayOnlyAccessLayers("model")
                    .whereLayer("runtime")
                    .mayOnlyAccessLayers("model")
                    .whereLayer("kanata")
                    .mayOnlyAccessLayers("model", "runtime")
                    .whereLayer("service")
                    .mayOnlyAccessLayers("model", "runtime", "bus")
                    .whereLayer("config")
                    .mayOnlyAccessLayers("model", "runtime")
                    .whereLayer("bus")
                    .mayNotAccessAnyLayer()
                    .whereLayer("desktop")
                    .mayOnlyAccessLayers("model", "words", "runtime", "bus")
                    .whereLayer("ui")
                    .mayOnlyAccessLayers("model", "words", "runtime", "config")
                    .whereLayer("cli")
                    .mayOnlyAccessLayers("model", "words", "runtime", "config")
                    .whereLayer("simulator")
                    .mayOnlyAccessLayers("kanata", "model", "runtime")
                    .whereLayer("root")
                    .mayNotBeAccessedByAnyLayer();
}
