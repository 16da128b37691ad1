<?xml version="1.0" encoding="UTF-8"?>
<!--
  The synopsis of a part with several translations: passage by passage and row by row what each witness has. A row is
  a link of the TEI's collation. What a witness lacks is said; a sentence that answers several passages stands at each.
-->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:epub="http://www.idpf.org/2007/ops"
    xmlns:book="urn:duizhao:book"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">

  <xsl:function name="book:has-synopsis" as="xs:boolean">
    <xsl:param name="part" as="element()"/>
    <xsl:sequence select="$part/@xml:id = $synopsis-parts"/>
  </xsl:function>

  <xsl:variable name="synopsis-parts" as="xs:string*" select="$parts[linkGrp[@type = 'collation']]
      [count(distinct-values(.//ab[@type = 'witness']/@corresp)) gt 1]/@xml:id/string()"/>

  <xsl:template match="div[@type = 'part']" mode="synopsis">
    <!-- Which of the part's files, and what stands in it. -->
    <xsl:param name="file" as="xs:integer"/>
    <xsl:param name="divisions" as="element()*"/>
    <xsl:variable name="part" select="."/>
    <xsl:variable name="title" select="book:word('synopsis') || ': ' || book:part-title(.)"/>
    <xsl:variable name="name" select="'synopsis-' || $part/@n || book:suffix($file)"/>
    <xsl:variable name="heading" select="$title || book:range($divisions, $file)"/>
    <xsl:variable name="first" select="$file = 1"/>
    <xsl:variable name="passages" select="$divisions/descendant-or-self::div[@type = 'passage']"/>
    <xsl:call-template name="document">
      <xsl:with-param name="name" select="$name"/>
      <xsl:with-param name="title" select="$heading"/>
      <xsl:with-param name="division" select="'bodymatter'"/>
      <xsl:with-param name="content">
        <section id="{$name}" class="synopsis">
          <h1><xsl:value-of select="$heading"/></h1>
          <xsl:if test="$first">
            <div class="texts">
              <xsl:for-each select="distinct-values($part//ab/@corresp)">
                <p>
                  <xsl:call-template name="witness-line">
                    <xsl:with-param name="pointer" select="."/>
                  </xsl:call-template>
                </p>
              </xsl:for-each>
            </div>
          </xsl:if>
          <xsl:apply-templates select="$passages" mode="synopsis"/>
        </section>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="div[@type = 'passage']" mode="synopsis">
    <xsl:variable name="passage" select="."/>
    <xsl:variable name="others" select="ab[@subtype = 'other']"/>
    <section class="passage" id="synopsis-{@n}">
      <h2 class="number"><a href="#{@n}"><xsl:value-of select="@n"/></a></h2>
      <xsl:for-each select="key('rows', @n)">
        <xsl:variable name="first" select="position() = 1"/>
        <xsl:variable name="ids" select="tokenize(@target) ! substring(., 2)"/>
        <xsl:variable name="earlier" select="key('rows', @n)[. &lt;&lt; current()]"/>
        <div class="row">
          <!-- Witnesses without a word on the passage are named once, below. -->
          <xsl:for-each select="$passage/ab[not(gap)]">
            <xsl:variable name="ab" select="."/>
            <xsl:variable name="sentences" select="(s | ptr[@type = 'shared'])
                [(@xml:id, substring(@target, 2))[. ne ''] = $ids]"/>
            <div class="reading {(@subtype, @type)[1]}{' readings'[current()//ruby]}">
              <p>
                <xsl:call-template name="siglum"><xsl:with-param name="pointer" select="@corresp"/></xsl:call-template>
                <xsl:text> </xsl:text>
                <!-- Nobody shall take a retroversion for the original, wherever he opens the book. -->
                <xsl:if test="$first and book:kind(@corresp) = 'retroversion'">
                  <span class="kind">
                    <xsl:call-template name="kind-label">
                      <xsl:with-param name="witness" select="book:by-id(@corresp)"/>
                    </xsl:call-template>
                  </span>
                  <xsl:text> </xsl:text>
                </xsl:if>
                <span class="words">
                  <xsl:choose>
                    <xsl:when test="$sentences">
                      <xsl:sequence select="book:lang(@xml:lang)"/>
                      <xsl:for-each select="$sentences">
                        <xsl:choose>
                          <xsl:when test="position() gt 1 and preceding-sibling::*[1][self::lb]"> / </xsl:when>
                          <xsl:when test="position() gt 1 and not(starts-with($ab/@xml:lang, 'zh'))">
                            <xsl:text> </xsl:text>
                          </xsl:when>
                        </xsl:choose>
                        <xsl:variable name="again" select="$earlier/tokenize(@target) = '#' || (@xml:id, 'none')[1]"/>
                        <xsl:for-each select="book:labels(.)[not($again)]">
                          <xsl:apply-templates select="." mode="synopsis"/>
                          <br/>
                        </xsl:for-each>
                        <xsl:apply-templates select="." mode="synopsis">
                          <xsl:with-param name="again" select="$again"/>
                        </xsl:apply-templates>
                        <xsl:if test="not($again) and $ab/s[last()] is .">
                          <xsl:for-each select="book:labels-behind($ab/*[last()])">
                            <br/>
                            <xsl:apply-templates select="." mode="synopsis"/>
                          </xsl:for-each>
                        </xsl:if>
                      </xsl:for-each>
                    </xsl:when>
                    <xsl:otherwise><em class="omits">omits</em></xsl:otherwise>
                  </xsl:choose>
                </span>
              </p>
            </div>
          </xsl:for-each>
        </div>
      </xsl:for-each>
      <xsl:for-each select="ab[gap]">
        <p class="gap">
          <xsl:call-template name="siglum"><xsl:with-param name="pointer" select="@corresp"/></xsl:call-template>
          <xsl:text> </xsl:text>
          <xsl:apply-templates select="gap"/>
        </p>
      </xsl:for-each>
      <xsl:variable name="here" select="$others//@xml:id"/>
      <xsl:apply-templates select="listApp/app[not(@type = ('doubled', 'editorial')) or substring(@from, 2) = $here]"/>
      <xsl:call-template name="notes">
        <!-- A note on a shared sentence may be on another passage's words of it. -->
        <xsl:with-param name="notes" select="key('note-on', $here)"/>
      </xsl:call-template>
    </section>
  </xsl:template>

  <!-- Within the words of a row, so no heading of the book. -->
  <xsl:template match="label" mode="synopsis">
    <b><xsl:apply-templates/></b>
  </xsl:template>

  <!-- The base and the lead stand in the part with their anchors and marks; here they are for comparison. -->
  <xsl:template match="ab[not(@subtype = 'other')]/s" mode="synopsis">
    <span class="s"><xsl:apply-templates mode="again"/></span>
    <xsl:call-template name="shared"><xsl:with-param name="anchors" select="'synopsis-'"/></xsl:call-template>
  </xsl:template>

  <!-- A sentence that answers sentences apart stands in several rows, its anchor and its marks in the first. -->
  <xsl:template match="ab[@subtype = 'other']/s" mode="synopsis">
    <xsl:param name="again" as="xs:boolean" select="false()"/>
    <xsl:choose>
      <xsl:when test="$again"><span class="s"><xsl:apply-templates mode="again"/></span></xsl:when>
      <xsl:otherwise><span class="s" id="{@xml:id}"><xsl:apply-templates/></span></xsl:otherwise>
    </xsl:choose>
    <xsl:call-template name="shared"><xsl:with-param name="anchors" select="'synopsis-'"/></xsl:call-template>
  </xsl:template>

  <xsl:template match="ptr[@type = 'shared']" mode="synopsis">
    <xsl:variable name="at" select="string(ancestor::div[@type = 'passage']/@n)"/>
    <xsl:for-each select="book:by-id(@target)">
      <span class="s"><xsl:apply-templates mode="again"/></span>
      <xsl:call-template name="shared">
        <xsl:with-param name="at" select="$at"/>
        <xsl:with-param name="anchors" select="'synopsis-'"/>
      </xsl:call-template>
    </xsl:for-each>
  </xsl:template>

</xsl:stylesheet>
