package app.tomo.cli.command;

import java.util.ArrayList;
import java.util.List;

/// A console that remembers. After `closeAfter` lines its reader goes away; `onProgress` runs with each line of progress.
public final class BufferConsole implements Console {
    public final List<String> out = new ArrayList<>();
    public final List<String> err = new ArrayList<>();
    public final List<String> progress = new ArrayList<>();
    public int closeAfter = Integer.MAX_VALUE;
    public Runnable onProgress = () -> {};
    private final boolean json;
    private final boolean interactive;

    public BufferConsole(boolean json, boolean interactive) {
        this.json = json;
        this.interactive = interactive;
    }

    @Override
    public boolean json() {
        return json;
    }

    @Override
    public boolean interactive() {
        return interactive;
    }

    @Override
    public void out(String text) {
        out.add(text);
    }

    @Override
    public void err(String text) {
        err.add(text);
    }

    @Override
    public void progress(String line) {
        progress.add(line);
        onProgress.run();
    }

    @Override
    public boolean closed() {
        return out.size() >= closeAfter;
    }
}
