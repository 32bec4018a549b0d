package app.tomo.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class UdevRulesTest {
    private static final String RULE = "KERNEL==\"uinput\", MODE=\"0660\", GROUP=\"uinput\"\n";

    @TempDir private Path root;

    private Path write(String folder, String name, String text) throws IOException {
        Path file = Files.createDirectories(root.resolve(folder)).resolve(name);
        return Files.writeString(file, text);
    }

    private List<String> rules() {
        return new UdevRules(List.of(root.resolve("etc"), root.resolve("run"), root.resolve("usr")))
                .about("uinput");
    }

    @Test
    void filesOfAllFoldersCountByTheirNames() throws IOException {
        Path last = write("etc", "99-own.rules", RULE);
        Path first = write("usr", "50-default.rules", RULE);
        assertEquals(List.of(first.toString(), last.toString()), rules());
    }

    @Test
    void aNameOfTheFirstFolderHidesThatOfTheOthers() throws IOException {
        Path own = write("etc", "50-default.rules", RULE);
        Path _ = write("usr", "50-default.rules", RULE);
        assertEquals(List.of(own.toString()), rules());
        Files.delete(own);
        Files.createSymbolicLink(own, Path.of("/dev/null"));
        assertEquals(List.of(), rules());
    }

    @Test
    void whatIsCommentedOutOrNoRulesFileDoesNotCount() throws IOException {
        Path _ = write("etc", "60-old.rules", "# " + RULE + "KERNEL==\"kvm\", MODE=\"0660\"\n");
        Path _ = write("etc", "70-saved.rules.bak", RULE);
        assertEquals(List.of(), rules());
    }
}
