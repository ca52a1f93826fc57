package dev.aimo.application.push;

/** What AIMO says by itself, in the language of the installation. */
public enum PushTexts {
  ENGLISH {
    @Override
    String pickTitle(long count) {
      return "Memos to look at again today (%d)".formatted(count);
    }

    @Override
    String memosTitle(long count) {
      return "Memos of today (%d)".formatted(count);
    }

    @Override
    String nothingToPick() {
      return "There are no memos to look at again yet.";
    }

    @Override
    String nothingWritten() {
      return "No memos were written today yet.";
    }

    @Override
    String testTitle() {
      return "AIMO test message";
    }

    @Override
    String testText() {
      return "This channel works.";
    }

    @Override
    public String reminderTitle() {
      return "Time to review";
    }
  },
  CHINESE {
    @Override
    String pickTitle(long count) {
      return "每日推荐（%d 条）".formatted(count);
    }

    @Override
    String memosTitle(long count) {
      return "今日笔记（%d 条）".formatted(count);
    }

    @Override
    String nothingToPick() {
      return "还没有可以回顾的笔记。";
    }

    @Override
    String nothingWritten() {
      return "今天还没有写笔记。";
    }

    @Override
    String testTitle() {
      return "AIMO 测试推送";
    }

    @Override
    String testText() {
      return "这个推送渠道可以使用。";
    }

    @Override
    public String reminderTitle() {
      return "复习提醒";
    }
  };

  public abstract String reminderTitle();

  abstract String pickTitle(long count);

  abstract String memosTitle(long count);

  abstract String nothingToPick();

  abstract String nothingWritten();

  abstract String testTitle();

  abstract String testText();
}
