package dev.aimo.bootstrap.demo;

/** Figures of the sample memos, drawn. */
final class Charts {

  private static final int PAPER = 0xfbfaf6;
  private static final int GRID = 0xe3e0d6;
  private static final int AXIS = 0x5b5b58;
  private static final double LEFT = 50;
  private static final double RIGHT = Canvas.WIDTH - 30;
  private static final double TOP = 30;
  private static final double BOTTOM = Canvas.HEIGHT - 40;

  private Charts() {}

  static Canvas bars(double largest, int color, double... values) {
    Canvas canvas = axes();
    double step = (RIGHT - LEFT) / values.length;
    for (int i = 0; i < values.length; i++) {
      double height = (BOTTOM - TOP) * values[i] / largest;
      canvas.box(LEFT + i * step + step / 6, BOTTOM - height, step * 2 / 3, height, 6, color);
    }
    return canvas;
  }

  /** One line for each row of values. */
  static Canvas lines(double largest, int[] colors, double[]... rows) {
    Canvas canvas = axes();
    for (int row = 0; row < rows.length; row++) {
      double step = (RIGHT - LEFT) / (rows[row].length - 1);
      double[] points = new double[2 * rows[row].length];
      for (int i = 0; i < rows[row].length; i++) {
        points[2 * i] = LEFT + i * step;
        points[2 * i + 1] = BOTTOM - (BOTTOM - TOP) * rows[row][i] / largest;
      }
      canvas.path(4, colors[row], points);
    }
    return canvas;
  }

  /** Shares of a whole, from the top with the clock. */
  static Canvas ring(int[] colors, double... shares) {
    Canvas canvas = new Canvas(PAPER);
    double from = 90;
    for (int i = 0; i < shares.length; i++) {
      canvas.slice(Canvas.WIDTH / 2.0, Canvas.HEIGHT / 2.0, 160, from, -360 * shares[i], colors[i]);
      from -= 360 * shares[i];
    }
    return canvas.dot(Canvas.WIDTH / 2.0, Canvas.HEIGHT / 2.0, 85, PAPER);
  }

  private static Canvas axes() {
    Canvas canvas = new Canvas(PAPER);
    for (int i = 0; i <= 4; i++) {
      double y = BOTTOM - (BOTTOM - TOP) * i / 4;
      canvas.line(LEFT, y, RIGHT, y, 1, GRID);
    }
    return canvas.line(LEFT, BOTTOM, RIGHT, BOTTOM, 2, AXIS).line(LEFT, TOP, LEFT, BOTTOM, 2, AXIS);
  }
}
