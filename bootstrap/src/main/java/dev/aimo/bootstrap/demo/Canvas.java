package dev.aimo.bootstrap.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/**
 * A small picture to draw shapes on, without a screen. There is no writing: servers often have no
 * fonts.
 */
final class Canvas {

  static final int WIDTH = 640;
  static final int HEIGHT = 400;

  private final BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
  private final Graphics2D pen = image.createGraphics();

  Canvas(int background) {
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    box(0, 0, WIDTH, HEIGHT, 0, background);
  }

  Canvas box(double x, double y, double width, double height, double round, int color) {
    pen.setColor(new Color(color));
    pen.fill(new RoundRectangle2D.Double(x, y, width, height, round, round));
    return this;
  }

  Canvas dot(double x, double y, double radius, int color) {
    return oval(x, y, radius, radius, color);
  }

  Canvas oval(double x, double y, double radiusX, double radiusY, int color) {
    pen.setColor(new Color(color));
    pen.fill(new Ellipse2D.Double(x - radiusX, y - radiusY, 2 * radiusX, 2 * radiusY));
    return this;
  }

  /** A piece of a disc; angles in degrees, from where the clock shows three, against its way. */
  Canvas slice(double x, double y, double radius, double from, double extent, int color) {
    pen.setColor(new Color(color));
    pen.fill(
        new Arc2D.Double(x - radius, y - radius, 2 * radius, 2 * radius, from, extent, Arc2D.PIE));
    return this;
  }

  Canvas line(double fromX, double fromY, double toX, double toY, float width, int color) {
    return stroke(new Line2D.Double(fromX, fromY, toX, toY), width, color);
  }

  /** A line through points: x, y, x, y, and so on. */
  Canvas path(float width, int color, double... points) {
    Path2D path = new Path2D.Double();
    path.moveTo(points[0], points[1]);
    for (int i = 2; i < points.length; i += 2) {
      path.lineTo(points[i], points[i + 1]);
    }
    return stroke(path, width, color);
  }

  byte[] png() {
    pen.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      // Pictures this small need no file in between, which would be the default.
      ImageIO.setUseCache(false);
      ImageIO.write(image, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private Canvas stroke(java.awt.Shape shape, float width, int color) {
    pen.setColor(new Color(color));
    pen.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    pen.draw(shape);
    return this;
  }
}
