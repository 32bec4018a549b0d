package app.tomo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

class NullMarkedTest {
    /// NullAway looks only at marked packages, so one that is not marked would quietly go unchecked.
    @Test
    void everyPackageIsNullMarked() {
        Set<JavaClass> classes = Set.copyOf(new ClassFileImporter().importPackages("app.tomo"));
        Set<String> marked =
                classes.stream()
                        .filter(
                                type ->
                                        type.getSimpleName().equals("package-info")
                                                && type.isAnnotatedWith(NullMarked.class))
                        .map(JavaClass::getPackageName)
                        .collect(Collectors.toSet());
        List<String> unmarked =
                classes.stream()
                        .map(JavaClass::getPackageName)
                        .filter(name -> !marked.contains(name))
                        .distinct()
                        .sorted()
                        .toList();
        assertEquals(List.of(), unmarked);
    }
}
