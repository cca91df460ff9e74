import Foundation
import TestSupport
import Testing

@testable import ReworkStore

struct BallastTests {
    @Test("it takes its room up, lets it go, and takes it up again")
    func life() throws {
        let folder = try TemporaryFolder()
        let ballast = Ballast(path: "\(folder.path)/ballast", bytes: 1_048_576)
        #expect(!ballast.isHeld)
        for _ in 1...2 {
            #expect(ballast.hold() && ballast.isHeld)
            let attributes = try FileManager.default.attributesOfItem(atPath: "\(folder.path)/ballast")
            #expect(attributes[.size] as? Int == 1_048_576)
            ballast.release()
            #expect(!ballast.isHeld)
            #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/ballast"))
        }
    }

    @Test("more than the disk has is not taken, and leaves nothing behind")
    func tooMuch() throws {
        let folder = try TemporaryFolder()
        let ballast = Ballast(path: "\(folder.path)/ballast", bytes: 1 << 60)
        #expect(!ballast.hold())
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    }

    @Test("none is always there")
    func none() throws {
        let folder = try TemporaryFolder()
        let ballast = Ballast(path: "\(folder.path)/ballast", bytes: 0)
        ballast.release()
        #expect(ballast.isHeld && ballast.hold())
    }
}
