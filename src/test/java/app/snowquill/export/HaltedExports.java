package app.snowquill.export;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A program that is killed: it begins an export in every format and goes on with none. */
final class HaltedExports {
    private HaltedExports() {
    }

    public static void main(String[] arguments) throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(ExportFormat.values().length);
        for (ExportFormat format : ExportFormat.values()) {
            Path target = Path.of(arguments[0]).resolve(format.name() + "." + format.extension());
            new Thread(() -> new ManuscriptExport().export(new WholeLighthouse(), ExportRequest.of(target, format), new Halting(begun))).start();
        }
        begun.await();
        System.out.println("all are half written");
        Thread.sleep(600_000);
    }

    /** Stands still the second time it is asked: something is written then, but not all. */
    private static final class Halting implements ExportProgress {
        private final CountDownLatch begun;
        private int asked;

        private Halting(CountDownLatch begun) {
            this.begun = begun;
        }

        @Override
        public void chapterWritten(int done, int total) {
        }

        @Override
        public boolean cancelled() {
            if (++asked == 2) {
                begun.countDown();
                try {
                    Thread.sleep(600_000);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            return false;
        }
    }
}
