package app.tomo.runtime;

class FakeMemoryTest extends MemoryStoreContract {
    @Override
    protected MemoryStore store() {
        return new FakeMemory(new VirtualTime());
    }
}
