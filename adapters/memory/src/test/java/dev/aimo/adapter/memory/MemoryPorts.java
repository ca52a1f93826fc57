package dev.aimo.adapter.memory;

import dev.aimo.domain.model.ModelStore;
import dev.aimo.domain.unit.Ports;

/** The ports of a new memory, as the contracts take them. */
final class MemoryPorts {

  private MemoryPorts() {}

  static Ports create() {
    return of(new MemoryAdapter());
  }

  static ModelStore models() {
    MemoryAdapter memory = new MemoryAdapter();
    return new ModelStore(of(memory), memory.userModels(), memory.featureModels());
  }

  static Ports of(MemoryAdapter memory) {
    return new Ports(
        memory.unitOfWork(),
        memory.accounts(),
        memory.categories(),
        memory.loginFailures(),
        memory.tags(),
        memory.memos(),
        memory.memoReader(),
        memory.memoHistory(),
        memory.attachments(),
        memory.blobLedger(),
        memory.insights(),
        memory.generations(),
        memory.outbox(),
        memory.indexFeed(),
        memory.leases(),
        memory.speechTasks(),
        memory.recommendations(),
        memory.pushRules(),
        memory.deliveries(),
        memory.jobRuns());
  }
}
