package dev.aimo.bootstrap.demo;

/** Things of the sample memos, drawn as somebody would on the back of an envelope. */
final class Sketches {

  private static final int PAPER = 0xfbfaf6;
  private static final int INK = 0x33373d;

  private Sketches() {}

  static Canvas gardenPlan() {
    Canvas canvas = new Canvas(0xdfe8cf);
    int[] beds = {0x8a5a3c, 0x7d5236, 0x94633f, 0x6f4a31};
    int[] plants = {0xd9534f, 0x5a8f3d, 0xe6aa3c, 0x8f6bb3};
    for (int bed = 0; bed < 4; bed++) {
      double x = 40 + (bed % 2) * 300;
      double y = 30 + Math.floorDiv(bed, 2) * 185;
      canvas.box(x, y, 260, 150, 18, beds[bed]);
      for (int plant = 0; plant < 15; plant++) {
        canvas.dot(
            x + 35 + (plant % 5) * 48, y + 32 + Math.floorDiv(plant, 5) * 43, 14, plants[bed]);
      }
    }
    return canvas;
  }

  static Canvas loaf() {
    Canvas canvas = new Canvas(0xefe6d8).box(90, 290, 460, 40, 20, 0xa8763e);
    canvas.oval(320, 230, 200, 95, 0xb9773a).oval(320, 220, 185, 80, 0xd69a55);
    for (int cut = 0; cut < 4; cut++) {
      double x = 210 + cut * 62;
      canvas.line(x, 260, x + 40, 175, 9, 0xf3d9ae);
    }
    return canvas;
  }

  static Canvas network() {
    Canvas canvas = new Canvas(PAPER);
    double[][] machines = {{320, 200}, {120, 90}, {520, 90}, {120, 310}, {520, 310}};
    for (double[] machine : machines) {
      canvas.line(320, 200, machine[0], machine[1], 4, 0x9aa5ad);
    }
    int[] colors = {0x3c6e91, 0x7fb069, 0xe6aa68, 0xb56576, 0x6d597a};
    for (int i = 0; i < machines.length; i++) {
      canvas.box(machines[i][0] - 55, machines[i][1] - 32, 110, 64, 14, colors[i]);
      canvas.dot(machines[i][0] + 38, machines[i][1] + 16, 6, 0xf7f7f2);
    }
    return canvas;
  }

  static Canvas route() {
    Canvas canvas = new Canvas(0xe9efe2);
    for (int ring = 0; ring < 5; ring++) {
      canvas.oval(430, 150, 170 - ring * 32, 110 - ring * 20, 0xd6e0c6 - ring * 0x0c0a10);
    }
    canvas.path(9, 0x8fb8d6, 0, 320, 120, 290, 210, 330, 330, 300, 470, 345, 640, 310);
    double[] way = {60, 350, 130, 250, 230, 235, 290, 160, 380, 175, 430, 120, 540, 90, 600, 40};
    canvas.path(5, 0xc8553d, way);
    for (int i = 0; i < way.length; i += 4) {
      canvas.dot(way[i], way[i + 1], 9, 0xc8553d).dot(way[i], way[i + 1], 4, PAPER);
    }
    return canvas;
  }

  static Canvas moon() {
    Canvas canvas = new Canvas(0x151c2c);
    for (int phase = -3; phase <= 3; phase++) {
      double x = 320 + phase * 88;
      canvas.dot(x, 200, 24, 0xe9e4cf);
      if (phase != 0) {
        canvas.dot(x + Integer.signum(phase) * (48 - 12 * Math.abs(phase)), 200, 24, 0x151c2c);
      }
    }
    for (int star = 0; star < 60; star++) {
      canvas.dot((star * 197) % 640, (star * 89) % 130 + (star % 2) * 265, 1.4, 0xcfd6e4);
    }
    return canvas;
  }

  static Canvas melody() {
    Canvas canvas = new Canvas(PAPER);
    for (int line = 0; line < 5; line++) {
      canvas.line(40, 140 + line * 28, 600, 140 + line * 28, 2, INK);
    }
    int[] steps = {2, 4, 5, 6, 8, 6, 5, 3, 4, 2};
    for (int i = 0; i < steps.length; i++) {
      double x = 80 + i * 54;
      double y = 266 - steps[i] * 14;
      canvas.oval(x, y, 15, 11, INK).line(x + 14, y, x + 14, y - 80, 4, INK);
    }
    return canvas.line(596, 140, 596, 252, 6, INK);
  }

  static Canvas shelf() {
    Canvas canvas = new Canvas(0xf1ebe0);
    int[] spines = {0x3c6e91, 0xb56576, 0xe6aa68, 0x6d597a, 0x7fb069, 0xd9534f, 0x355070};
    double x = 45;
    for (int book = 0; x < 560; book++) {
      double width = 24 + (book * 37) % 23;
      double height = 200 + (book * 53) % 75;
      canvas.box(x, 320 - height, width, height, 4, spines[book % spines.length]);
      canvas.box(x + 5, 320 - height + 24, width - 10, 8, 2, 0xf7f2e8);
      x += width + 4;
    }
    return canvas.box(30, 320, 580, 22, 4, 0x8a5a3c);
  }

  /** The character for mountain in a practice square. */
  static Canvas brush() {
    Canvas canvas = new Canvas(0xfdf6ec);
    canvas.path(4, 0xc8553d, 150, 30, 490, 30, 490, 370, 150, 370, 150, 30);
    canvas.line(150, 200, 490, 200, 1, 0xdf9a8b).line(320, 30, 320, 370, 1, 0xdf9a8b);
    canvas.line(320, 80, 320, 305, 26, INK).path(24, INK, 205, 170, 205, 310, 435, 310);
    return canvas.line(435, 165, 435, 318, 26, INK);
  }
}
