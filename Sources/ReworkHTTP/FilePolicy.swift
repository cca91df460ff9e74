import Foundation
import HTTPTypes
import ReworkDomain

/// How a file somebody brought leaves: never as anything that could run here.
enum FilePolicy {
    static func headers(_ type: FileType, named name: String) -> HTTPFields {
        var headers: HTTPFields = [
            .contentType: mediaType(type), .contentDisposition: disposition(type, name),
            .contentSecurityPolicy: policy(type),
        ]
        // A right may be taken away: the browser asks again each time, and gets no body when nothing changed.
        headers[.cacheControl] = "private, no-cache"
        return headers
    }

    /// What is only saved says nothing of what it is: the browser has nothing to guess from.
    private static func mediaType(_ type: FileType) -> String {
        switch type {
        case .png: "image/png"
        case .jpeg: "image/jpeg"
        case .gif: "image/gif"
        case .webp: "image/webp"
        case .pdf: "application/pdf"
        case .mp4: "video/mp4"
        case .webm: "video/webm"
        case .zip, .office, .text: "application/octet-stream"
        }
    }

    private static func disposition(_ type: FileType, _ name: String) -> String {
        var allowed = CharacterSet.alphanumerics.intersection(CharacterSet(charactersIn: Unicode.Scalar(0)..<"\u{80}"))
        allowed.insert(charactersIn: "-._~")
        let encoded = name.addingPercentEncoding(withAllowedCharacters: allowed) ?? "file"
        return "\(type.isShown ? "inline" : "attachment"); filename*=UTF-8''\(encoded)"
    }

    /// `sandbox` takes every right away; only a browser's own reader of PDF does not start under it.
    private static func policy(_ type: FileType) -> String {
        let parts = ["default-src 'none'", "img-src 'self'", "media-src 'self'", "style-src 'unsafe-inline'"]
        let end = ["form-action 'none'", "base-uri 'none'", "frame-ancestors 'none'"]
        switch type {
        case .pdf: return (parts + ["object-src 'self'"] + end).joined(separator: "; ")
        case .png, .jpeg, .gif, .webp, .mp4, .webm, .zip, .office, .text:
            return (parts + ["sandbox"] + end).joined(separator: "; ")
        }
    }
}
