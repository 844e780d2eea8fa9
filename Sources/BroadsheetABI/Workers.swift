#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The one place where threads are made, and only where a caller asks for more than one.
package enum Workers {
    /// No more threads than this, whatever the caller asks for.
    package static let most = 256

    /// Runs `work` for each index below `count`, on the calling thread and `threads - 1` others.
    ///
    /// Indices are handed out in order. `progress` is called on the calling thread with the number done, now and then
    /// and at the end; when it returns false no further index is handed out.
    /// - Returns: whether every index was worked on.
    package static func run(
        count: Int, threads: Int, _ work: @escaping @Sendable (Int) -> Void, progress: (Int) -> Bool
    ) -> Bool {
        let job = Job(count: count, work)
        let helpers = (1..<max(1, min(threads, count, most))).compactMap { _ in start(job) }
        var told = 0
        var isStopped = false
        while let index = job.next() {
            work(index)
            job.finish()
            told = job.done
            isStopped = !progress(told)
            if isStopped { job.stop() }
        }
        for helper in helpers { pthread_join(helper, nil) }
        let done = job.done
        // The others may have finished their last ones since; the caller hears of those too.
        if !isStopped, done > told { _ = progress(done) }
        return done == count
    }

    /// Starts a thread that works on a job until nothing is left; nil where the system has none to give.
    private static func start(_ job: Job) -> pthread_t? {
        let box = Unmanaged.passRetained(job)
        #if canImport(Darwin)
            var thread: pthread_t?
        #else
            var thread = pthread_t()
        #endif
        let status = pthread_create(&thread, nil, threadMain, box.toOpaque())
        guard status == 0 else {
            box.release()
            return nil
        }
        return thread
    }

    /// What the threads of one run share: the next index and how many are done, under one lock.
    private final class Job: @unchecked Sendable {
        private let count: Int
        private let work: @Sendable (Int) -> Void
        private let lock: UnsafeMutablePointer<pthread_mutex_t>
        private var nextIndex = 0
        private var finished = 0

        init(count: Int, _ work: @escaping @Sendable (Int) -> Void) {
            self.count = count
            self.work = work
            lock = .allocate(capacity: 1)
            lock.initialize(to: pthread_mutex_t())
            pthread_mutex_init(lock, nil)
        }

        deinit {
            pthread_mutex_destroy(lock)
            lock.deallocate()
        }

        private func locked<Value>(_ body: () -> Value) -> Value {
            pthread_mutex_lock(lock)
            defer { pthread_mutex_unlock(lock) }
            return body()
        }

        func next() -> Int? {
            locked {
                guard nextIndex < count else { return nil }
                nextIndex += 1
                return nextIndex - 1
            }
        }

        func finish() { locked { finished += 1 } }
        func stop() { locked { nextIndex = count } }
        var done: Int { locked { finished } }

        func workUntilDone() {
            while let index = next() {
                work(index)
                finish()
            }
        }
    }

    #if canImport(Darwin)
        private static let threadMain: @convention(c) (UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? = {
            Unmanaged<Job>.fromOpaque($0).takeRetainedValue().workUntilDone()
            return nil
        }
    #else
        private static let threadMain: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = {
            guard let job = $0 else { return nil }
            Unmanaged<Job>.fromOpaque(job).takeRetainedValue().workUntilDone()
            return nil
        }
    #endif
}
