package app.snowquill.store.sqlite;

import java.util.Arrays;
import java.util.Random;

/** The ways in which a disk, a cable or a program hurts a file. */
enum Injury {
    FLIPPED_BITS {
        @Override
        Bytes hurt(Bytes whole, Random random) {
            for (int i = 1 + random.nextInt(20); i > 0; i--) {
                whole.file[random.nextInt(whole.file.length)] ^= (byte) (1 << random.nextInt(8));
            }
            return whole;
        }
    },
    HEADER {
        @Override
        Bytes hurt(Bytes whole, Random random) {
            whole.file[random.nextInt(100)] ^= (byte) (1 << random.nextInt(8));
            return whole;
        }
    },
    NOISE {
        @Override
        Bytes hurt(Bytes whole, Random random) {
            byte[] noise = new byte[1 + random.nextInt(9000)];
            random.nextBytes(noise);
            int at = random.nextInt(whole.file.length - noise.length);
            System.arraycopy(noise, 0, whole.file, at, noise.length);
            return whole;
        }
    },
    CUT_SHORT {
        @Override
        Bytes hurt(Bytes whole, Random random) {
            return new Bytes(Arrays.copyOf(whole.file, random.nextInt(whole.file.length)), whole.log);
        }
    },
    ZEROED_PAGES {
        @Override
        Bytes hurt(Bytes whole, Random random) {
            for (int i = 1 + random.nextInt(6); i > 0; i--) {
                int page = random.nextInt(whole.file.length / PAGE) * PAGE;
                Arrays.fill(whole.file, page, page + PAGE, (byte) 0);
            }
            return whole;
        }
    },
    SWAPPED_PAGES {
        @Override
        Bytes hurt(Bytes whole, Random random) {
            for (int i = 1 + random.nextInt(3); i > 0; i--) {
                int one = random.nextInt(whole.file.length / PAGE) * PAGE;
                int other = random.nextInt(whole.file.length / PAGE) * PAGE;
                byte[] kept = Arrays.copyOfRange(whole.file, one, one + PAGE);
                System.arraycopy(whole.file, other, whole.file, one, PAGE);
                System.arraycopy(kept, 0, whole.file, other, PAGE);
            }
            return whole;
        }
    },
    APPENDED {
        @Override
        Bytes hurt(Bytes whole, Random random) {
            byte[] more = new byte[1 + random.nextInt(20_000)];
            random.nextBytes(more);
            byte[] longer = Arrays.copyOf(whole.file, whole.file.length + more.length);
            System.arraycopy(more, 0, longer, whole.file.length, more.length);
            return new Bytes(longer, whole.log);
        }
    },
    HALF_A_LOG {
        @Override
        Bytes hurt(Bytes whole, Random random) {
            return new Bytes(whole.file, Arrays.copyOf(whole.log, random.nextInt(whole.log.length)));
        }
    },
    FLIPPED_IN_LOG {
        @Override
        Bytes hurt(Bytes whole, Random random) {
            whole.log[random.nextInt(whole.log.length)] ^= (byte) (1 << random.nextInt(8));
            return whole;
        }
    };

    private static final int PAGE = 4096;

    /** @param whole may be changed */
    abstract Bytes hurt(Bytes whole, Random random);

    boolean isInLog() {
        return this == HALF_A_LOG || this == FLIPPED_IN_LOG;
    }

    record Bytes(byte[] file, byte[] log) {
        Bytes copy() {
            return new Bytes(file.clone(), log.clone());
        }
    }
}
