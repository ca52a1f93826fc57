package dev.aimo.domain.job;

import dev.aimo.domain.text.TextLimit;

/**
 * One occasion on which a job is to be done, such as a day or an hour. The slots of one job sort in
 * the order of their time.
 */
public record JobSlot(String job, String slot) {

  private static final TextLimit JOB = new TextLimit("job", 100);
  private static final TextLimit SLOT = new TextLimit("slot", 50);

  public JobSlot {
    JOB.checkPresent(job);
    SLOT.checkPresent(slot);
  }
}
