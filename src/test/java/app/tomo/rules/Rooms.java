package app.tomo.rules;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;

/// Which package may use which: the table of the design.
final class Rooms {
    private Rooms() {}

    /// Plain values, which those make who look at the machine.
    private static final String OBSERVED = "app.tomo.diagnosis.observed..";

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
                    .layer("disk")
                    .definedBy("app.tomo.disk..")
                    .layer("service")
                    .definedBy("app.tomo.service..")
                    .layer("config")
                    .definedBy("app.tomo.config..")
                    .layer("kbd")
                    .definedBy("app.tomo.kbd..")
                    .layer("observed")
                    .definedBy(OBSERVED)
                    .layer("diagnosis")
                    .definedBy(
                            JavaClass.Predicates.resideInAPackage("app.tomo.diagnosis..")
                                    .and(
                                            DescribedPredicate.not(
                                                    JavaClass.Predicates.resideInAPackage(
                                                            OBSERVED))))
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
                    .whereLayer("kbd")
                    .mayOnlyAccessLayers("model")
                    .whereLayer("kanata")
                    .mayOnlyAccessLayers("model", "runtime", "kbd", "observed")
                    .whereLayer("disk")
                    .mayNotAccessAnyLayer()
                    .whereLayer("service")
                    .mayOnlyAccessLayers("model", "runtime", "bus", "disk", "observed")
                    .whereLayer("config")
                    .mayOnlyAccessLayers("model", "runtime", "disk")
                    .whereLayer("observed")
                    .mayOnlyAccessLayers("model", "runtime")
                    .whereLayer("diagnosis")
                    .mayOnlyAccessLayers("model", "words", "config", "runtime", "kbd", "observed")
                    .whereLayer("bus")
                    .mayNotAccessAnyLayer()
                    .whereLayer("desktop")
                    .mayOnlyAccessLayers("model", "words", "runtime", "bus", "disk")
                    .whereLayer("ui")
                    .mayOnlyAccessLayers(
                            "model", "words", "runtime", "config", "kbd", "diagnosis", "observed")
                    .whereLayer("cli")
                    .mayOnlyAccessLayers(
                            "model", "words", "runtime", "config", "diagnosis", "observed")
                    .whereLayer("simulator")
                    .mayOnlyAccessLayers("kanata", "model", "runtime", "kbd")
                    .whereLayer("root")
                    .mayNotBeAccessedByAnyLayer();
}
