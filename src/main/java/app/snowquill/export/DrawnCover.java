package app.snowquill.export;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * A cover for a book that has none yet: hills under a light, with the title above and the author below. The same book has
 * the same hills every time. Drawn in memory, without a display; lives for one cover.
 */
final class DrawnCover {
    /** Points; the size and shape that shops ask for. */
    static final int WIDTH = 1600;
    static final int HEIGHT = 2560;
    private static final int HILLS = 5;
    private static final int SKY_BAND = 20;
    private static final double HORIZON = 0.60;

    private final Random chance;
    private final CoverColours colours;
    private final BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);

    private DrawnCover(long seed) {
        this.chance = new Random(seed);
        this.colours = CoverColours.values()[chance.nextInt(CoverColours.values().length)];
    }

    static CoverPicture of(Manuscript manuscript) throws IOException {
        DrawnCover cover = new DrawnCover(EpubIdentity.of(manuscript).getLeastSignificantBits());
        cover.draw(manuscript);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(cover.picture, "png", out);
        }
        return new CoverPicture(bytes.toByteArray(), CoverPicture.Kind.PNG);
    }

    private void draw(Manuscript manuscript) {
        Graphics2D pen = picture.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            pen.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            sky(pen);
            light(pen);
            for (int hill = 0; hill < HILLS; hill++) {
                hill(pen, hill / (HILLS - 1.0));
            }
            pen.setColor(colours.letters());
            CoverLettering lettering = new CoverLettering(pen, manuscript.language());
            lettering.title(manuscript.title(), new Rectangle2D.Double(150, 230, WIDTH - 300, 900));
            lettering.author(manuscript.author(), new Rectangle2D.Double(150, HEIGHT - 330, WIDTH - 300, 150));
        } finally {
            pen.dispose();
        }
    }

    private void sky(Graphics2D pen) {
        int horizon = (int) (HEIGHT * HORIZON) + 300;
        for (int y = 0; y < horizon; y += SKY_BAND) {
            pen.setColor(colours.sky((double) y / horizon));
            pen.fillRect(0, y, WIDTH, SKY_BAND);
        }
    }

    private void light(Graphics2D pen) {
        double radius = 150 + chance.nextInt(70);
        double x = WIDTH * (0.25 + 0.5 * chance.nextDouble());
        double y = HEIGHT * (HORIZON - 0.065);
        for (int halo = 3; halo >= 0; halo--) {
            double size = radius * (1 + halo * 0.42);
            Color light = colours.light();
            pen.setColor(new Color(light.getRed(), light.getGreen(), light.getBlue(), halo == 0 ? 255 : 26));
            pen.fill(new Ellipse2D.Double(x - size, y - size, 2 * size, 2 * size));
        }
    }

    /** A slope made of three waves; a near one is taller, longer and darker. */
    private void hill(Graphics2D pen, double nearness) {
        double middle = HEIGHT * (HORIZON + 0.27 * nearness);
        double height = 90 + 70 * nearness;
        double[] phases = {chance.nextDouble() * 6.28, chance.nextDouble() * 6.28, chance.nextDouble() * 6.28};
        double length = 0.8 + 0.6 * chance.nextDouble();
        Path2D slope = new Path2D.Double();
        slope.moveTo(0, HEIGHT);
        for (int x = 0; x <= WIDTH; x += 4) {
            double turn = 6.28 * x / WIDTH * length;
            slope.lineTo(x, middle - height * (Math.sin(turn + phases[0]) + 0.45 * Math.sin(2.3 * turn + phases[1])
                    + 0.16 * Math.sin(5.1 * turn + phases[2])));
        }
        slope.lineTo(WIDTH, HEIGHT);
        slope.closePath();
        pen.setColor(colours.land(nearness));
        pen.fill(slope);
    }
}
