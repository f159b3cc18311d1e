#if !Preview
  import TestSupport
  import Testing

  @Suite struct NoPreviewTests {
    @Test func `without the preview serve says so in a sentence`() throws {
      let ending = try Program("serve").run()
      #expect(ending.status == 3)
      #expect(ending.errors == "error: this SiteGen was built without the preview\n")
      #expect(ending.output == "")
    }
  }
#endif
