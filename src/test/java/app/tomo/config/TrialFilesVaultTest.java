package app.tomo.config;

import app.tomo.model.Limits;
import app.tomo.runtime.ConfigVault;
import app.tomo.runtime.ConfigVaultContract;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The files of a trial keep what a vault promises.
class TrialFilesVaultTest implements ConfigVaultContract {
    @TempDir private Path folder;
    private ConfigVault vault;
    private Path file;
    private int saves;

    @BeforeEach
    void aConfigIsThere() throws IOException {
        Path home = folder.resolve("state");
        vault = new TrialFiles(new Places(home, home, home, home, home), () -> Limits.DEFAULT);
        file = folder.resolve("kanata.kbd");
        change();
    }

    @Override
    public ConfigVault vault() {
        return vault;
    }

    @Override
    public String config() {
        return file.toString();
    }

    @Override
    public void change() throws IOException {
        saves++;
        Files.writeString(file, "(defsrc caps)\n(deflayer base" + saves + " esc)\n");
    }

    @Override
    public String held() throws IOException {
        return Files.readString(file);
    }
}
